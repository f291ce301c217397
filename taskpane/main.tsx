/** Entry of the pane's bundle: waits for Excel, makes the session, draws. */
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startSession } from './app/startSession';
import './pane.css';

void startSession().then((session) => {
  createRoot(document.getElementById('pane')!).render(<App session={session} />);
});
