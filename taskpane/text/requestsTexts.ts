/** The words of this view come with it: the first view does without them. */
import * as en from './en/requests';
import * as id from './id/requests';
import { addTexts } from './texts';

addTexts({ id, en });
