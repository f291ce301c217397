/** The conformance page of this add-in: the host's scripts, and those that need functions, tried with ours. */
import { conformance, customFunctions, showConformance } from '../../host/conformance';
import { FUNCTION_SAMPLE } from './functionSample';
import './conformance.css';

void showConformance(document.getElementById('page')!, {
  areas: [...conformance, customFunctions(FUNCTION_SAMPLE)],
  back: 'taskpane.html',
});
