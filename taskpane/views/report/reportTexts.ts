/** The words of this view come with it: the first view does without them. */
import * as en from '../../text/en/report';
import * as id from '../../text/id/report';
import { addTexts } from '../../text/texts';

addTexts({ id, en });
