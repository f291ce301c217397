/** Entry of the pane's bundle: waits for Excel, makes the session, draws. */
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { SlowStart } from './app/SlowStart';
import { startSession } from './app/startSession';
import './pane.css';

const root = createRoot(document.getElementById('pane')!);
void startSession(() => root.render(<SlowStart />)).then((session) => root.render(<App session={session} />));
