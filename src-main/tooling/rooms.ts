/** The rooms of the project as data: which folder may import which, and why. `import-rules.test.ts` holds the sources against it. */

/** What a room may import, besides itself. `types` rooms may be imported with `import type` only. */
export interface Room {
  readonly may: readonly string[];
  readonly types?: readonly string[];
  /** Said to whoever breaks the rule. */
  readonly why: string;
}

const api = 'src-main/api';
const main = (...names: string[]) => names.map((name) => `src-main/${name}`);
const window = (...names: string[]) => names.map((name) => `src-renderer/${name}`);

const analysis = main('bytes', 'capture', 'dissect', 'protocols', 'index', 'streams', 'scan', 'filter');
const host: Room = {
  may: [...main('worker', 'engine', 'hosts'), api],
  why: 'a host is a thin shell: whatever it needs of packets it gets through Engine, and hosts know nothing of each other',
};

/** Keys are folders; a file belongs to the room with the longest matching key. */
export const rooms: Readonly<Record<string, Room>> = {
  [api]: { may: [], why: 'the contract is what all sides share, so it depends on none of them' },
  'src-main/bytes': { may: [], why: 'bytes/ holds pure functions over Uint8Array' },
  'src-main/capture': { may: main('bytes'), why: 'capture files are read without knowing what their packets mean' },
  'src-main/dissect': { may: main('bytes'), why: 'the core knows no protocol and no file; streams reach it through its own interface' },
  'src-main/protocols': {
    may: main('dissect', 'bytes'),
    why: 'a protocol sees only the packet it is given and the surroundings that dissect/ defines',
  },
  'src-main/index': { may: main('bytes'), why: 'the packet table is columns, whatever they mean' },
  'src-main/streams': {
    may: main('bytes', 'index', 'dissect', 'protocols'),
    why: 'streams fill the table and frame messages; they read no files and no filters',
  },
  'src-main/scan': {
    may: main('bytes', 'capture', 'dissect', 'protocols', 'index', 'streams'),
    why: 'the scan is the one pass over the file, below filters and views',
  },
  'src-main/filter': {
    may: main('bytes', 'index', 'dissect', 'protocols'),
    why: 'a filter plans over columns and fields; the engine runs it over a capture',
  },
  'src-main/statistics': { may: [api, ...analysis], why: 'statistics are computed of what lies below the engine' },
  'src-main/export': { may: [api, ...analysis, 'src-main/statistics'], why: 'writers take what lies below the engine' },
  'src-main/engine': { may: [api, ...analysis, ...main('statistics', 'export')], why: 'the engine serves hosts and is unaware of them' },
  'src-main/worker': { may: [...main('engine'), api], why: 'the worker carries Engine over a port and nothing else' },
  'src-main/hosts': host,
  'src-main/hosts/electron': host,
  'src-main/hosts/web': host,
  'src-main/hosts/cli': host,

  'src-renderer/engine': { may: [api], why: 'the window reaches the engine through the contract alone' },
  'src-renderer/state': { may: window('engine'), why: 'state speaks to the engine through the connection that src-renderer/engine makes' },
  'src-renderer/format': { may: [], why: 'formatting is pure text' },
  'src-renderer/parts': { may: window('format'), types: [api], why: 'parts are building blocks that know no capture' },
  'src-renderer/panes': { may: window('state', 'parts', 'format'), types: [api], why: 'panes meet in state/, never in each other' },
  'src-renderer/app': { may: window('panes', 'state', 'parts'), why: 'the layout puts panes together and knows no packets' },
};

/** Packages with a home. */
export const packages: readonly { readonly pattern: RegExp; readonly only: RegExp; readonly why: string }[] = [
  {
    pattern: /^electron(?:$|\/)/,
    only: /^src-main\/hosts\/electron\//,
    why: 'electron is imported only in hosts/electron, so that everything else runs without it',
  },
  {
    pattern: /^(?:node:)?fs(?:$|\/)/,
    only: /^(?:src-main\/(?:capture|export|hosts|tooling)|e2e|bin)\//,
    why: 'files are touched only in capture, export, hosts and tooling, so that bytes of a capture cannot name a path anywhere else',
  },
  { pattern: /^node:/, only: /^(?:src-main|e2e|bin)\/|^[^/]+$/, why: 'the window runs in a sandboxed page, where Node is not' },
];
