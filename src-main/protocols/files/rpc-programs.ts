/** Programs behind remote procedure calls of which the procedure is told, and what is sent shown as it is. */
import { type Protocol, octets, protocol, u32 } from '../../dissect/index.ts';
import { calledHere } from './rpc/calls.ts';
import { procedureName } from './rpc/programs.ts';

function program<const Name extends string>(number: number, name: Name, title: string, short: string): Protocol {
  return protocol({
    name,
    title,
    short,
    on: { 'rpc.program': [number] },
    fields: { procedure: u32('Procedure', { own: true }), body: octets('Body', { own: true }) },
    dissect(p, f) {
      const called = calledHere(p);
      if (called !== undefined) {
        p.generate(f.procedure, called.procedure);
        p.label(() => `[V${called.version} Procedure: ${procedureName(number, called.version, called.procedure)} (${called.procedure})]`);
      }
      p.takeCaptured(f.body);
    },
  });
}

export const ypserv = program(100004, 'ypserv', 'Yellow Pages Service', 'YPSERV');
export const nlm = program(100021, 'nlm', 'Network Lock Manager Protocol', 'NLM');
export const statusMonitor = program(100024, 'stat', 'Network Status Monitor Protocol', 'STAT');
export const sadmind = program(100232, 'sadmind', 'SADMIND', 'SADMIND');
