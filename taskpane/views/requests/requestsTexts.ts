/** The words of this view come with it: the first view does without them. */
import * as en from '../../text/en/requests';
import * as id from '../../text/id/requests';
import { addTexts } from '../../text/texts';

addTexts({ id, en });
