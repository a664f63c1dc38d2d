/** Script of the wall: a board if the screen may read one, else a code; for weeks. */
import './old-browsers.ts';
import './wall.css';
import { connect } from '../../client/index.ts';
import { WallBoardDocument, WallSystemDocument } from '../../client/operations.generated.ts';
import { isLocale, type Locale } from '../shared/locale.ts';
import { Board } from './board.ts';
import { followBuild } from './new-build.ts';
import { pair } from './pairing.ts';
import { offerSettings, readScreen } from './screen.ts';

const PUBLIC_BOARD = 'public';
const WAR_ROOM = 'war-room';
const STORED_BOARD = 'nistaran_wall_board';

const search = new URLSearchParams(location.search);
const { documentElement: page, body } = document;
const locale: Locale = isLocale(page.lang) ? page.lang : 'hi';
const view = (name: 'connecting' | 'board' | 'pairing'): void => body.setAttribute('data-view', name);

const board = new Board(locale);
const onBuild = followBuild(page.getAttribute('data-build') ?? '');
const onSystem = { SystemStatus: (status: { build: string }) => onBuild(status.build) };
offerSettings(readScreen(search), (size) => board.layOut(size));
void run(search.get('board') ?? storedBoard());

/** Shows the board as long as the screen may read it, then a code, then the board that was approved. */
async function run(name: string): Promise<never> {
  for (;;) {
    await watch(name);
    view('pairing');
    name = await pair(locale);
    storeBoard(name);
    view('connecting');
  }
}

/** Settles when the board may not be read, or no longer. */
function watch(name: string): Promise<void> {
  const connection = connect();
  body.setAttribute('data-board', name);
  return new Promise((resolve) => {
    const stream = connection.stream(WallBoardDocument, {
      variables: { board: name },
      on: {
        WallSnapshot(snapshot) {
          view('board');
          board.show(snapshot);
        },
      },
    });
    connection.stream(WallSystemDocument, { on: onSystem });
    stream.watch(() => {
      if (stream.status.state !== 'stopped') return;
      connection.close();
      resolve();
    });
  });
}

/** The board this screen was paired for; the war room's until then. */
function storedBoard(): string {
  try {
    return localStorage.getItem(STORED_BOARD) === PUBLIC_BOARD ? PUBLIC_BOARD : WAR_ROOM;
  } catch {
    return WAR_ROOM;
  }
}

function storeBoard(name: string): void {
  try {
    localStorage.setItem(STORED_BOARD, name);
  } catch {
    // then it asks for the war room's after a restart, and shows a code
  }
}
