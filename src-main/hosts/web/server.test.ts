import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders, RequestOptions } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { DecryptionSecrets, Port } from '../../api/index.ts';
import { connectEngine } from '../../api/transport/connect.ts';
import { longestMessage } from '../../api/transport/encoding.ts';
import { fakeEngine } from '../../tooling/fake-engine.ts';
import { portPair } from '../../tooling/port-pair.ts';
import { serve } from '../../worker/serve.ts';
import { startWebHost } from './server.ts';
import type { WebHost } from './server.ts';
import { socketPort } from './socket-port.ts';

const root = mkdtempSync(join(tmpdir(), 'netloupe-test-'));
const folder = join(root, 'private'), windowFolder = join(root, 'window');
const open = vi.fn(async (path: string) => ({ capture: 1, path }) as never);
const write = vi.fn(async (_view: number, _format: string, path: string) => {
  writeFileSync(path, 'No.,Time\n');
  return 9;
});

/** The head of a masked binary frame of so many bytes, RFC 6455 section 5.2. */
function headOf(length: number): Uint8Array {
  const head = new Uint8Array(14);
  head.set([0x82, 0xff]);
  new DataView(head.buffer).setBigUint64(2, BigInt(length));
  return head;
}

const setSecrets = async ({ keyLog }: DecryptionSecrets) => ({ secrets: keyLog.length, unknownLines: 0, rsaKeys: 0, unknownKeys: 0, outdated: [] });

function connect(): Port {
  const [near, far] = portPair();
  serve(fakeEngine({ open, export: write, close: async () => {}, setSecrets, checkFilter: async () => ({ state: 'empty' }) }), far);
  return near;
}

let host: WebHost;
let port: number;
let token: string;

beforeAll(async () => {
  mkdirSync(folder);
  mkdirSync(join(windowFolder, 'assets'), { recursive: true });
  writeFileSync(join(windowFolder, 'index.html'), '<html><head><script src="./assets/app.js"></script></head></html>');
  writeFileSync(join(windowFolder, 'assets/app.js'), 'export {};');
  writeFileSync(join(root, 'secret.json'), '{}');
  symlinkSync(join(root, 'secret.json'), join(windowFolder, 'linked.json'));
  const samples = [{ path: '/samples/http.pcapng', title: 'A web page', description: '' }];
  host = await startWebHost({ window: windowFolder, folder, files: ['/captures/a.pcap'], samples, reason: 'There is no Electron.', connect });
  const address = new URL(host.address);
  port = Number(address.port);
  token = address.searchParams.get('token')!;
});
afterAll(async () => {
  await host.close();
  rmSync(root, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One HTTP request, with any Host and Origin; `TOKEN` in the path stands for the token. */
function ask(path: string, options: RequestOptions = {}, body: string | Uint8Array = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: path.replaceAll('TOKEN', token), ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString() }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const own = () => `http://127.0.0.1:${port}`;
const post = (method: string, args: unknown, headers: Record<string, string> = {}) =>
  ask(`/host/${method}?token=TOKEN`, { method: 'POST', headers: { origin: own(), 'content-type': 'application/json', ...headers } }, JSON.stringify(args));
const call = async (method: string, ...args: unknown[]) => JSON.parse((await post(method, args)).body) as unknown;

/** The status that a WebSocket handshake is answered with: 101 when it is taken. */
function handshake(path: string, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path.replaceAll('TOKEN', token)}`, { headers });
  return new Promise((resolve) => {
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode!));
    socket.on('error', () => {});
  });
}

async function engineOverSocket() {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/engine?token=${token}`, { headers: { origin: own() } });
  await once(socket, 'open');
  return { engine: connectEngine(socketPort(socket)), socket };
}

describe('the page', () => {
  it('is served to who knows the token, with a policy that lets nothing in or out', async () => {
    const { status, headers, body } = await ask('/?token=TOKEN');
    expect(status).toBe(200);
    expect(body).toContain(`<base href="/${token}/">`);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';.*frame-ancestors 'none'/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
  });

  it('loads its files from below the token', async () => {
    expect(await ask('/TOKEN/assets/app.js')).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' } });
  });

  it.each([
    '/TOKEN/../secret.json', '/TOKEN/%2e%2e/secret.json', '/TOKEN/..%2fsecret.json', '/TOKEN/linked.json', '/TOKEN/assets',
    '/TOKEN/', '/TOKEN/%zz', '/TOKEN/%00',
  ])('has no file outside its folder: %s', async path => {
    expect((await ask(path)).status).not.toBe(200);
  });

  it('opens one time from the start address', async () => {
    const start = new URL(host.startAddress).pathname;
    const answered = await new Promise<IncomingHttpHeaders>(resolve =>
      request({ host: '127.0.0.1', port, path: start }, ({ headers }) => resolve(headers)).end(),
    );
    expect(answered.location).toBe(`/?token=${token}`);
    for (const path of [start, '/start', '/start/', '/start/undefined']) expect((await ask(path)).status).toBe(403);
  });
});

describe('what is refused', () => {
  it.each([
    ['no token', '/', {}],
    ['a wrong token', `/?token=${'x'.repeat(43)}`, {}],
    ['an empty token', '/?token=', {}],
    ['files without the token', '/assets/app.js', {}],
    ['another name for this address', '/?token=TOKEN', { host: 'evil.example' }],
    ['a name that only begins like ours', '/?token=TOKEN', { host: '127.0.0.1.evil.example' }],
    ['another port', '/?token=TOKEN', { host: '127.0.0.1:1' }],
    ['another origin', '/?token=TOKEN', { origin: 'http://evil.example' }],
    ['an opaque origin', '/?token=TOKEN', { origin: 'null' }],
    ['another local origin', '/?token=TOKEN', { origin: 'http://127.0.0.1:1' }],
    ['a download under another name', '/download/1', { host: 'evil.example' }],
    ['a download for another origin', '/download/1', { origin: 'http://evil.example' }],
    ['an address that is none', 'http://', {}],
    ['the address of another host', 'http://evil.example/?token=TOKEN', {}],
    ['an address that begins with another host', '//evil.example/?token=TOKEN', {}],
    ['two names for this address', '/?token=TOKEN', ['Host', '127.0.0.1:PORT', 'Host', 'evil.example']],
  ])('%s', async (_what, path, headers) => {
    const sent = Array.isArray(headers) ? headers.map(text => text.replace('PORT', String(port))) : headers;
    expect(await ask(path, { headers: sent })).toMatchObject({ status: 403, body: 'Forbidden' });
  });

  it.each([
    ['no token', '/host/samples', {}],
    ['no origin', '/host/samples?token=TOKEN', { origin: undefined }],
    ['another origin', '/host/samples?token=TOKEN', { origin: 'http://evil.example' }],
    ['another host', '/host/samples?token=TOKEN', { host: 'evil.example', origin: 'http://evil.example' }],
  ])('a call with %s', async (_what, path, headers) => {
    const all = Object.fromEntries(Object.entries({ origin: own(), ...headers }).filter(([, value]) => value !== undefined));
    expect((await ask(path, { method: 'POST', headers: all }, '[]')).status).toBe(403);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'GET'])('%s on a method', async (method) => {
    expect((await ask('/host/samples?token=TOKEN', { method, headers: { origin: own() } })).status).toBe(403);
  });

  it('a WebSocket without the token, from elsewhere, under another name or at another place', async () => {
    const origin = own();
    expect(await handshake('/engine?token=TOKEN', { origin })).toBe(101);
    expect(await handshake('/engine', { origin })).toBe(403);
    expect(await handshake('/engine?token=wrong', { origin })).toBe(403);
    expect(await handshake('/engine?token=TOKEN', {})).toBe(403);
    expect(await handshake('/engine?token=TOKEN', { origin: 'http://evil.example' })).toBe(403);
    expect(await handshake('/engine?token=TOKEN', { origin: 'http://evil.example', host: 'evil.example' })).toBe(403);
    expect(await handshake('/other?token=TOKEN', { origin })).toBe(403);
  });
});

describe('the methods of the host', () => {
  it('tell what there is', async () => {
    expect(await call('opened')).toEqual(['/captures/a.pcap']);
    expect(await call('samples')).toMatchObject([{ title: 'A web page' }]);
    expect(await call('reason')).toBe('There is no Electron.');
  });

  it('remember what was opened in this run, newest first, and nothing else', async () => {
    await call('addRecent', '/captures/a.pcap');
    await call('addRecent', '/samples/http.pcapng');
    await call('addRecent', '/captures/a.pcap');
    expect(await call('recent')).toMatchObject([{ name: 'a.pcap', exists: false }, { name: 'http.pcapng' }]);
    expect((await post('addRecent', ['/etc/passwd'])).status).toBe(422);
  });

  it('are only those that are named', async () => {
    expect((await post('constructor', [])).status).toBe(404);
    expect((await post('samples', {})).status).toBe(404);
    expect((await ask('/host/samples?token=TOKEN', { method: 'POST', headers: { origin: own() } }, 'no json')).status).toBe(422);
  });

  it('take no endless body', async () => {
    expect((await post('opened', ['x'.repeat(2 ** 20)])).status).toBe(422);
  });
});

describe('an upload', () => {
  const upload = (name: string, bytes: Uint8Array) =>
    ask('/host/admit?token=TOKEN', { method: 'POST', headers: { origin: own(), 'x-file-name': encodeURIComponent(name) } }, bytes);

  it('lies in the private folder under its own name and may then be opened', async () => {
    const { body } = await upload('../ü capture.pcap', new Uint8Array([1, 2, 3]));
    const path = JSON.parse(body) as string;
    expect(path.startsWith(folder)).toBe(true);
    expect(path).toMatch(/ü capture\.pcap$/);
    const { engine, socket } = await engineOverSocket();
    expect(await engine.open(path)).toMatchObject({ path });
    socket.close();
  });

  it('that breaks off leaves nothing behind', async () => {
    const before = readdirSync(folder).length;
    const headers = { origin: own(), 'content-length': 1000 };
    const asked = request({ host: '127.0.0.1', port, path: `/host/admit?token=${token}`, method: 'POST', headers });
    asked.on('error', () => {});
    asked.write('abc');
    await vi.waitFor(() => expect(readdirSync(folder)).toHaveLength(before + 1));
    asked.destroy();
    await vi.waitFor(() => expect(readdirSync(folder)).toHaveLength(before));
  });

  it('that would fill the disk is refused before it begins', async () => {
    const headers = { origin: own(), 'content-length': String(2 ** 50) };
    const status = await new Promise((resolve) => {
      const asked = request({ host: '127.0.0.1', port, path: `/host/admit?token=${token}`, method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        asked.destroy();
      });
      asked.on('error', () => {});
      asked.flushHeaders();
    });
    expect(status).toBe(422);
  });
});

describe('the engine behind the socket', () => {
  it('opens what the command line named and the samples, and nothing else', async () => {
    const { engine, socket } = await engineOverSocket();
    await engine.open('/captures/a.pcap');
    await engine.open('/samples/http.pcapng');
    open.mockClear();
    await expect(engine.open('/etc/passwd')).rejects.toThrow('was not chosen in this window');
    await expect(engine.open('/samples/../etc/passwd')).rejects.toThrow('was not chosen in this window');
    expect(open).not.toHaveBeenCalled();
    socket.close();
  });

  it('saves where the host says, and the file can be fetched one time', async () => {
    const { engine, socket } = await engineOverSocket();
    await expect(engine.export(1, 'csv', join(root, 'anywhere.csv'))).rejects.toThrow('was not chosen as a target');
    const target = (await call('chooseTarget', '../my "view".csv')) as string;
    expect(target.startsWith(folder)).toBe(true);
    await engine.export(1, 'csv', target);
    const address = (await call('deliver', target)) as string;
    expect(address).toMatch(/^\/download\/[0-9a-f]{32}$/);
    const fetched = await ask(address);
    expect(fetched).toMatchObject({
      status: 200,
      body: 'No.,Time\n',
      headers: { 'content-disposition': `attachment; filename*=UTF-8''my%20view.csv` },
    });
    await vi.waitFor(() => expect(existsSync(target)).toBe(false));
    expect((await ask(address)).status).toBe(404);
    expect((await post('deliver', ['/captures/a.pcap'])).status).toBe(422);
    socket.close();
  });

  it('takes what a key log of weeks or a list of all objects needs', async () => {
    const { engine, socket } = await engineOverSocket();
    expect(await engine.setSecrets({ keyLog: 'x'.repeat(1 << 23), rsaKeys: [] })).toMatchObject({ secrets: 1 << 23 });
    socket.close();
  });

  it.each([
    ['text', (socket: WebSocket) => socket.send('{"type":"call"}'), 1007],
    ['bytes that are no message', (socket: WebSocket) => socket.send(new Uint8Array([0, 0, 0, 9, 1])), 1007],
    ['a message that is too long', (socket: WebSocket) => (socket as unknown as { _socket: Socket })._socket.write(headOf(longestMessage + 1)), 1009],
  ])('closes on %s', async (_what, send, code) => {
    const { socket } = await engineOverSocket();
    send(socket);
    expect((await once(socket, 'close'))[0]).toBe(code);
  });
});

describe('the port of the host', () => {
  const startOn = (...ports: number[]) =>
    startWebHost({ window: windowFolder, folder: join(root, `private-${ports.join('-')}`), files: [], samples: [], ports, connect });
  const portOf = ({ address }: WebHost) => Number(new URL(address).port);

  it('is the first one that is free, so that the browser finds there again what it keeps for the window', async () => {
    const second = await startOn(port, 0);
    const own = portOf(second);
    expect([own === port, own > 0]).toEqual([false, true]);
    await second.close();
    const again = await startOn(own, 0);
    expect(portOf(again)).toBe(own);
    await again.close();
  });

  it('is no other than the one that was asked for', async () => {
    await expect(startOn(port)).rejects.toThrow('EADDRINUSE');
  });
});
