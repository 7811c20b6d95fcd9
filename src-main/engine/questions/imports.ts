/** What is no capture yet. */
import type { Engine } from '../../api/index.ts';
import { importHexDump, readHexDump } from '../hex-dump/hex-dump.ts';

export function imports(): Pick<Engine, 'hexDump' | 'importHexDump'> {
  return {
    hexDump: (text, form, call) => readHexDump(text, form, Date.now(), call),

    async importHexDump(text, form, path, call) {
      return (await importHexDump(text, form, Date.now(), path, 'pcapng', call)).size;
    },
  };
}
