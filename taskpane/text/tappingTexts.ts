/** The words of this view come with it: the first view does without them. */
import * as en from './en/tapping';
import * as id from './id/tapping';
import { addTexts } from './texts';

addTexts({ id, en });
