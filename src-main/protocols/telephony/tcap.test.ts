import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './tcap.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, examples[name]);
const value = (name: Name, field: string): string | undefined => read(name).value(`tcap.${field}`);

describe('tcap', () => {
  it('says what a message is and between which ends', () => {
    expect((['begin', 'response', 'result', 'abort', 'oneWay'] as const).map(name => read(name).info)).toEqual([
      'Begin otid(11223344) ', 'Continue otid(5566) dtid(1122) ', 'End dtid(22) ', 'Abort dtid(22) ', 'Unidirectional ',
    ]);
    expect([value('begin', 'otid'), value('begin', 'tid'), read('response').values('tcap.tid')]).toEqual(['11223344', '11223344', ['5566', '1122']]);
    expect(read('carried').protocols).toBe('sccp:tcap:gsm_map');
  });

  it('reads dialogues', () => {
    expect([value('begin', 'oid'), value('begin', 'application_context_name'), value('begin', 'AARQ.protocol.version.version1')])
      .toEqual(['0.0.17.773.1.1.1', '1.2.3.5', '1']);
    expect(read('begin').lines()).toContain('        oid: 0.0.17.773.1.1.1 (id-as-dialogue)');
    expect(read('response').lines()).toContain('                dialogue-service-user: application-context-name-not-supported (2)');
    expect(read('userAbort').lines()).toContain('                abort-source: dialogue-service-provider (1)');
    expect([read('oneWay').has('tcap.unidialoguePDU_element'), read('oneWay').has('tcap.dialogueRequest_element')]).toEqual([true, false]);
  });

  it('reads components that no application takes', () => {
    expect([value('begin', 'components'), value('begin', 'Component'), value('begin', 'invokeID'), value('begin', 'linkedID')])
      .toEqual(['1', '1', '1', '0']);
    expect([value('begin', 'localValue'), value('result', 'globalValue'), value('error', 'localValue')]).toEqual(['2', '1.2.3.4', '34']);
    expect(read('reject').lines()).toContain('                invokeProblem: mistypedParameter (2)');
    expect(read('notDerivable').lines()).toContain('                generalProblem: unrecognizedComponent (0)');
    expect(read('abort').lines()).toContain('            p-abortCause: unrecognizedTransactionID (1)');
  });

  it('follows lengths that are not told, and keeps what it does not know', () => {
    expect([value('endless', 'components'), value('endless', 'localValue'), read('endless').trouble]).toEqual(['1', '2', 'none']);
    expect(read('unknownPart').value('ber.unknown_data')).toBe('9f0101aa');
  });
});
