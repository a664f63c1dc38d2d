/**
 * GraphiQL on this origin. Version 4, whose editor is CodeMirror: the Monaco of version 5 needs 7 MB of scripts and workers,
 * 160 MB in node_modules and thrice the build time, and gives an explorer of this size nothing the district's line could carry.
 */
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './graphiql.css';
import { fetcher } from './fetcher.ts';
import { openingText } from './opening-text.ts';

const place = document.getElementById('graphiql') as HTMLElement;
const hasRoomForHeaders = matchMedia('(width >= 56rem)').matches;
place.replaceChildren();

createRoot(place).render(
  <GraphiQL
    fetcher={fetcher}
    defaultQuery={openingText(place.dataset.demoPassword)}
    defaultEditorToolsVisibility={hasRoomForHeaders && 'headers'}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>
      <a href="/" className="home-link">
        {place.dataset.home}
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
