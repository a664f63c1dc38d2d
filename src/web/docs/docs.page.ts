/** The guide for integrators, written by the server from the schema and the limits it really runs with. */
import { LIST_QUERY, STREAM_SUBSCRIPTION, signInMutation } from '../shared/example-operations.ts';
import { groupedNumber } from '../shared/figures.ts';
import { type Html, html, type Part, prose } from '../shared/html.ts';
import { type PageAssets, renderPage } from '../shared/layout.page.ts';
import type { Locale } from '../shared/locale.ts';
import { snippet } from '../shared/snippet.page.ts';
import * as say from './docs.words.ts';
import type { RootField, RootFields } from './root-fields.ts';

export interface DocsOptions {
  locale: Locale;
  publicUrl: string;
  limits: Readonly<Record<string, number>>;
  /** Scopes an API key can have. */
  scopes: readonly string[];
  rootFields: readonly RootFields[];
  assets: PageAssets;
}

export const renderDocs = (options: DocsOptions): string =>
  renderPage({
    locale: options.locale,
    title: say.TITLE[options.locale],
    description: say.INTRODUCTION[0]?.[options.locale] ?? '',
    path: '/docs',
    assets: options.assets,
    content: content(options),
  });

const content = (options: DocsOptions): Html => html`<div class="opening"><h1>${say.HEADLINE[options.locale]}</h1>
${say.INTRODUCTION.map((words) => html`<p>${words[options.locale]}</p>`)}
<p class="addresses"><code>POST ${options.publicUrl}/graphql</code> <code>${options.publicUrl.replace(/^http/, 'ws')}/graphql</code></p></div>
<div class="guide">
<nav class="contents" aria-label="${say.CONTENTS[options.locale]}" lang="en"><ul>${say.SECTIONS.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<div class="chapters" lang="en">${signIn(options)}${keys(options)}${lists(options)}${streams(options)}${errors()}${limits(options)}${fields(options)}</div>
</div>`;

/** One chapter; its title stands in the contents. */
function chapter(id: (typeof say.SECTIONS)[number]['id'], ...parts: Part[]): Html {
  const title = say.SECTIONS.find((section) => section.id === id)?.title;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${parts}</section>`;
}

const code = (id: string, title: string, text: string, locale: Locale): Html =>
  snippet({ id, title, code: text, locale });

const table = (
  head: readonly string[],
  rows: readonly (readonly Part[])[],
): Html => html`<div class="scrolls" tabindex="0" role="group" aria-label="${head.join(', ')}"><table>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;

const asCode = (text: string): Html => html`<code>${text}</code>`;

const signIn = ({ locale }: DocsOptions): Html =>
  chapter(
    'sign-in',
    html`<p>People sign in with name and password. The answer holds a bearer token for programs and sets an httpOnly cookie for the pages of this server. A session can be ended at any moment; its sockets then close with 4403.</p>`,
    code('sign-in-code', 'Mutation', signInMutation({ username: 'your-user-name', password: 'your-password' }), locale),
    html`<p>Send the token with every request: <code>Authorization: Bearer &lt;token&gt;</code>. Answers come in Hindi or English by <code>Accept-Language</code>.</p>`,
  );

const keys = ({ scopes }: DocsOptions): Html =>
  chapter(
    'keys',
    html`<p>A program of another office gets an API key, <code>nk_…</code>, and sends it like a token. The administrator makes it with <code>nistaran create-api-key</code>; it is shown once, can be bound to networks and revoked at once. Its scopes say what it opens:</p>`,
    table(
      ['Scope', 'Opens'],
      scopes.map((scope) => [asCode(scope), say.SCOPES[scope] ?? '']),
    ),
  );

const lists = ({ locale }: DocsOptions): Html =>
  chapter(
    'lists',
    html`<p>Lists come in pages: pass <code>pageInfo.endCursor</code> as <code>after</code> for the next one. <code>pageInfo.streamCursor</code> is another thing: the place in the log from which a stream keeps this list right.</p>`,
    code('list-code', 'Query', LIST_QUERY, locale),
  );

const streams = ({ locale }: DocsOptions): Html =>
  chapter(
    'streams',
    html`<ol>${say.STREAM_RULES.map((rule) => html`<li>${prose(rule)}</li>`)}</ol>`,
    code('stream-code', 'Subscription', STREAM_SUBSCRIPTION, locale),
    html`<h3>Close codes</h3>`,
    table(['Code', 'Meaning', 'Do'], say.CLOSE_CODES),
  );

const errors = (): Html =>
  chapter(
    'errors',
    html`<p>What a mutation may expect to refuse stands in its payload: <code>errors { code message path }</code>, with an enum of codes for each mutation, and the object as it stands now. Everything else is a GraphQL error with one of seven codes in <code>extensions.code</code>:</p>`,
    table(
      ['Code', 'Meaning'],
      say.ERROR_CODES.map(([name, meaning]) => [asCode(name), prose(meaning)]),
    ),
    html`<p>Mutations take <code>clientMutationId</code>: the same id sent again gives the first answer again, so a retry is safe. <code>expectedVersion</code> refuses a change to what somebody else has changed meanwhile.</p>`,
  );

const limits = ({ limits: figures }: DocsOptions): Html =>
  chapter(
    'limits',
    html`<p>The same on HTTP and on the socket. What is over a limit is refused before anything runs.</p>`,
    table(
      ['What', 'At most'],
      Object.entries(figures).map(([key, figure]) => [
        say.LIMIT_NAMES[key] ?? key,
        html`<span class="number">${groupedNumber(figure)}</span>`,
      ]),
    ),
  );

const fields = ({ rootFields }: DocsOptions): Html =>
  chapter(
    'fields',
    html`<p>Read from the running server. Types, inputs and their descriptions: <a href="/schema.graphql">schema.graphql</a>, or the explorer in <a href="/graphiql">GraphiQL</a>.</p>`,
    rootFields.map(
      (group) =>
        html`<h3 id="${group.kind}">${group.kind} <span class="quiet">${group.fields.length}</span></h3><dl class="fields">${group.fields.map(rootField)}</dl>`,
    ),
  );

const rootField = ({
  signature,
  description,
  permission,
}: RootField): Html => html`<div><dt><pre tabindex="0"><code>${signature}</code></pre></dt>
<dd>${prose(description)} <span class="quiet">${permission === null ? 'Public.' : html`Needs <code>${permission}</code>.`}</span></dd></div>`;
