import { expect, it } from 'vitest';
import type { CaptureFile } from '../capture/index.ts';
import { CaptureSecrets } from './capture-secrets.ts';

const KEY_LOG = 0x544c534b, WIREGUARD = 0x57474b4c, OTHER = 0x5a4e574b;
const log = (label: string): string => `${label} ${'ab'.repeat(32)} ${'cd'.repeat(48)}\n`;

it('counts what a file brings to decrypt with, as its blocks come, and not what the user gives', () => {
  const blocks: { type: number; bytes: Uint8Array }[] = [];
  const secrets = new CaptureSecrets({ facts: { secrets: blocks } } as unknown as CaptureFile);
  const bring = (type: number, text: string): number => {
    blocks.push({ type, bytes: new TextEncoder().encode(text) });
    return secrets.inside;
  };
  expect(secrets.inside).toBe(0);
  expect(bring(KEY_LOG, log('CLIENT_TRAFFIC_SECRET_0') + log('SERVER_TRAFFIC_SECRET_0'))).toBe(2);
  secrets.give({ keyLog: log('EXPORTER_SECRET'), rsaKeys: [] });
  // The same secret again is one; a block of another kind is none; base64 of 32 bytes is a key of WireGuard.
  expect(bring(KEY_LOG, log('CLIENT_TRAFFIC_SECRET_0'))).toBe(2);
  expect(bring(OTHER, log('CLIENT_RANDOM'))).toBe(2);
  expect(bring(WIREGUARD, `LOCAL_STATIC_PRIVATE_KEY = ${btoa('k'.repeat(32))}\n`)).toBe(3);
});
