/** Entry of the workbench page. */
import './workbench.css';
// First: the sample is read in a worker while everything below is still being evaluated.
import './reading/sample';
import { Workbench } from './workbench';

const workbench = new Workbench(document.getElementById('workbench')!);
// For browser tests and for curious developers in the console; the page itself does not use it.
Object.assign(window, { workbench });
void workbench.start();
