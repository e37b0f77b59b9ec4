import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { start } from './app/events.ts';
import { holdBackSecondPresses } from './design/double-press.ts';
import { CrashBoundary } from './shared/frame/crash-boundary.tsx';
import './styles/base.css';
import './styles/tokens.css';
import { startWords } from './locales/i18n.ts';

startWords();
holdBackSecondPresses();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <CrashBoundary>
    <App />
  </CrashBoundary>,
);
await start();
