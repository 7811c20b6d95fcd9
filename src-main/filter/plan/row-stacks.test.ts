import { describe, expect, it } from 'vitest';
import { PacketTable } from '../../index/index.ts';
import { ENDING, RowStacks } from './row-stacks.ts';

describe('what a stack tells of the list of protocols', () => {
  const table = new PacketTable(), stacks = new RowStacks(table, {});
  const most = (...names: string[]): string | undefined => {
    const codes = names.map(name => table.stacks.code(name));
    return stacks.bounds(codes.reduce((stack, code) => table.stacks.push(stack, code), 0), ENDING.messagesOrNone).most;
  };

  it('is all that plain TLS shows, unless the row has messages of another protocol, too', () => {
    expect(most('eth', 'ip', 'tcp', 'tls')).toBe('eth:ethertype:ip:tcp:tls:ocsp:mptcp');
    expect(most('eth', 'ip', 'tcp', 'ftp', 'tls')).toBeUndefined();
  });
});
