import { createHash } from 'node:crypto';
import { type Fragment, type Html, html, toMarkup, trusted } from '../../platform/html.ts';
import { mark } from '../../platform/look/mark.ts';
import { tokens } from '../../platform/look/tokens.ts';
import {
  type Json,
  type Operation,
  objectOf,
  operationsOf,
  type Response,
  schemasOf,
  textOf,
} from './openapi-shape.ts';
import { propertiesOf, prose, typeOf } from './schema-markup.ts';

/**
 * The API reference as one static page: no script, no request, each operation behind its own disclosure, which a
 * browser's search opens by itself. Rendered once at start from the document that is served beside it.
 */
const rules = `
*{box-sizing:border-box}html{scroll-padding-top:16px}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 var(--sans)}
.page{display:grid;grid-template-columns:230px minmax(0,1fr);gap:56px;max-width:1120px;margin:0 auto;padding:40px 24px 96px}
h1,h2,h3,p,ul,table,pre{margin:0;padding:0}ul{list-style:none}
h1{font-size:28px;line-height:1.2;font-weight:620;letter-spacing:-.018em}h2{font-size:19px;font-weight:620;margin:44px 0 10px;letter-spacing:-.01em}
h3{font-size:13px;font-weight:620;color:var(--muted);margin:20px 0 6px}
a{color:var(--accent);text-underline-offset:3px}:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
nav{position:sticky;top:40px;align-self:start;max-height:calc(100vh - 80px);overflow-y:auto;font-size:14px}
nav .brand{display:flex;align-items:center;gap:10px;font-weight:620;margin-bottom:20px}.mark{color:var(--accent)}
nav a{display:block;padding:4px 0;color:var(--muted);text-decoration:none;min-height:28px}nav a:hover{color:var(--ink)}
.lead{color:var(--muted);margin-top:8px;max-width:65ch;white-space:pre-line}
details{border-top:1px solid var(--line)}.list>details:last-child{border-bottom:1px solid var(--line)}
summary{display:flex;align-items:baseline;gap:12px;padding:11px 0;cursor:pointer;list-style:none;flex-wrap:wrap}
summary::-webkit-details-marker{display:none}summary::after{content:"+";margin-inline-start:auto;color:var(--muted)}details[open]>summary::after{content:"\\2212"}
summary:hover .path{color:var(--accent)}
.verb{font:600 12px/1.4 var(--mono);min-width:56px;color:var(--muted)}.verb.GET{color:var(--info)}.verb.POST{color:var(--success)}.verb.PATCH,.verb.PUT{color:var(--warning)}.verb.DELETE{color:var(--danger)}
.path{font:500 14px/1.5 var(--mono);overflow-wrap:anywhere}.what{color:var(--muted);font-size:14px}
.in{padding:0 0 28px 68px;max-width:760px}.in>p{max-width:65ch;white-space:pre-line}
code,pre{font-family:var(--mono);font-size:13px;overflow-wrap:anywhere}
pre{background:var(--sunken);border-radius:var(--radius);padding:14px 16px;white-space:pre-wrap}
.props>li{border-top:1px solid var(--line);padding:7px 0}.props .props{margin:6px 0 0 18px}
.props p{color:var(--muted);font-size:14px}.name{font-weight:600;margin-inline-end:8px}.must{font-size:12px;color:var(--danger);margin-inline-end:8px}.type{color:var(--muted);font-size:14px}
table{border-collapse:collapse;width:100%;font-size:14px}td,th{text-align:start;vertical-align:top;padding:7px 16px 7px 0;border-top:1px solid var(--line)}th{font-weight:500}
@media (max-width:800px){.page{grid-template-columns:minmax(0,1fr);gap:24px;padding-top:24px}nav{position:static;max-height:none}.in{padding-inline-start:0}.tags{display:flex;flex-wrap:wrap;gap:0 16px}}`;

const style = tokens + rules.replaceAll('\n', '');
const styleElement = trusted(`<style>${style}</style>`);

/** For the `style-src` directive of this page. */
export const referenceStyleHash = `'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`;

export function referencePage(document: Json): string {
  const info = objectOf(document.info) ?? {};
  const title = textOf(info.title);
  const groups = Map.groupBy(operationsOf(document), ({ tag }) => tag);
  const schemas = schemasOf(document);
  return toMarkup(html`<!doctype html>
<html lang="en"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${title} · API reference</title>
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">${styleElement}</head>
<body><div class="page">
<nav aria-label="Sections"><div class="brand">${mark}<span>${title}</span></div><div class="tags">${[
    ...groups.keys(),
  ].map(
    (tag) => html`<a href="#tag-${anchor(tag)}">${tag}</a>`,
  )}${schemas.length > 0 && html`<a href="#schemas">Schemas</a>`}</div></nav>
<main><h1>${title}</h1><p class="lead">${textOf(info.version) !== '' && `Version ${textOf(info.version)}. `}${prose(textOf(info.description))}</p>
${[...groups].map(
  ([tag, operations]) =>
    html`<section><h2 id="tag-${anchor(tag)}">${tag}</h2><div class="list">${operations.map(operationMarkup)}</div></section>`,
)}
${schemas.length > 0 && html`<section><h2 id="schemas">Schemas</h2><div class="list">${schemas.map(schemaMarkup)}</div></section>`}
</main></div></body></html>
`);
}

function operationMarkup(operation: Operation): Html {
  const { id, method, path, summary, description } = operation;
  return html`<details id="${anchor(id)}"><summary><span class="verb ${method}">${method}</span><span class="path">${path}</span><span class="what">${summary}</span></summary><div class="in">${
    description !== '' && html`<p>${prose(description)}</p>`
  }${parameters(operation)}${body(operation)}${responses(operation)}</div></details>`;
}

function parameters({ parameters }: Operation): Fragment {
  if (parameters.length === 0) return undefined;
  return html`<h3>Parameters</h3><ul class="props">${parameters.map(
    ({ name, place, required, schema, description }) =>
      html`<li><code class="name">${name}</code>${required && html`<span class="must">required</span>`} <span class="type">${place}, ${typeOf(schema)}</span>${
        description !== '' && html`<p>${prose(description)}</p>`
      }</li>`,
  )}</ul>`;
}

function body({ body, bodyExample }: Operation): Fragment {
  if (body === undefined) return undefined;
  return html`<h3>Body</h3>${propertiesOf(body) ?? html`<p class="type">${typeOf(body)}</p>`}${example(bodyExample)}`;
}

function responses({ responses }: Operation): Fragment {
  if (responses.length === 0) return undefined;
  const good = responses.find(({ status }) => status.startsWith('2'));
  return html`<h3>Responses</h3><table><thead><tr><th scope="col">Status</th><th scope="col">Meaning</th><th scope="col">Content</th></tr></thead><tbody>${responses.map(
    responseRow,
  )}</tbody></table>${propertiesOf(good?.schema)}${example(good?.example)}`;
}

function responseRow({ status, description, mediaType, schema }: Response): Html {
  return html`<tr><th scope="row"><code>${status}</code></th><td>${prose(description)}</td><td>${schema && typeOf(schema)} <span class="type">${mediaType}</span></td></tr>`;
}

function schemaMarkup([name, schema]: readonly [string, Json]): Html {
  const text = textOf(schema.description);
  return html`<details id="schema-${name}"><summary><span class="path">${name}</span></summary><div class="in">${text !== '' && html`<p>${prose(text)}</p>`}${
    propertiesOf(schema) ?? html`<p class="type">${typeOf(schema)}</p>`
  }</div></details>`;
}

function example(value: unknown): Fragment {
  return value !== undefined && html`<h3>Example</h3><pre>${JSON.stringify(value, null, 2)}</pre>`;
}

function anchor(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]+/g, '-');
}
