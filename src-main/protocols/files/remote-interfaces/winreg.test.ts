import { describe, expect, it } from 'vitest';
import { dissect } from '../../../tooling/packets.ts';
import { examples } from './winreg.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'dcerpc' });

describe('the remote registry', () => {
  it('opens keys by their paths', () => {
    expect([read('open').info, read('open').value('winreg.access_mask')]).toEqual(['OpenHKLM request', '0x02000000']);
    expect(read('opened').value('winreg.handle')).toBe('01000000742e695aa6d57444a37671265e31ce12');
    const open = read('openKey');
    expect([open.value('winreg.winreg_AccessMask.KEY_NOTIFY'), open.value('winreg.winreg_String.name_len')]).toEqual(['1', '2']);
    expect(read('create').info).toBe('CreateKey request, Software\\T');
  });

  it('enumerates', () => {
    expect(read('enumerate').value('winreg.winreg_StringBuf.name')).toBe('HKLM');
    const size = read('size');
    expect([size.value('winreg.winreg_QueryInfoKey.num_subkeys'), size.value('winreg.winreg_QueryInfoKey.secdescsize')]).toEqual(['2', '120']);
  });

  it('says what went wrong', () => {
    expect(read('refused').info).toBe('CreateKey response, Error: WERR_ACCESS_DENIED');
    expect(read('shutdown').value('lsarpc.lsa.string')).toBe('hello');
  });
});
