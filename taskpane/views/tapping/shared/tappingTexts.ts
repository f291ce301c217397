/** The words of this view come with it: the first view does without them. */
import * as en from '../../../text/en/tapping';
import * as id from '../../../text/id/tapping';
import { addTexts } from '../../../text/texts';

addTexts({ id, en });
