/** The words of this view come with it: the first view does without them. */
import * as en from './en/report';
import * as id from './id/report';
import { addTexts } from './texts';

addTexts({ id, en });
