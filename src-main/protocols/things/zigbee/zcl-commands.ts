/** Commands that all clusters have, Zigbee Cluster Library R8 §2.5: attributes that are read, written, reported and found. */
import type { Cursor } from '../../../dissect/index.ts';
import { type Cluster, take } from './cluster.ts';
import { ZCL_FIELDS } from './zcl-fields.ts';
import { takeValue } from './zcl-values.ts';

const f = ZCL_FIELDS;
const SUCCESS = 0, SENT = 0;
/** Types whose values are compared by size, so that a change of them may be too small to report (§2.6.2, column A). */
const isAnalog = (type: number): boolean => (type >= 0x20 && type <= 0x2f) || (type >= 0x38 && type <= 0x3a) || (type >= 0xe0 && type <= 0xe2);

type Known = Cluster | undefined;
type Take = (p: Cursor, cluster: Known) => void;

/** The names of a maker's own attributes are its own too. */
function takeAttribute(p: Cursor, cluster: Known): number {
  return p.take(cluster?.attribute ?? f['attr.id']);
}

/** A value behind its type. Gives what a heading says of it. */
function takeTyped(p: Cursor, cluster: Known, attribute: number): string {
  const type = p.take(f['attr.data.type']), own = cluster?.values[attribute];
  if (own === undefined) return takeValue(p, type);
  take(p, own);
  return '';
}

/** Records until the end, each below a heading. */
const records = (heading: string, read: (p: Cursor, cluster: Known) => string): Take => (p, cluster) => {
  while (p.more) {
    const outer = p.open(heading), node = p.lastNode, told = read(p, cluster);
    if (told !== '') p.labelNode(node, `${heading}, ${told}`);
    p.close(outer);
  }
};

const VALUES = records('Attribute Field', (p, cluster) => takeTyped(p, cluster, takeAttribute(p, cluster)));
const STATUSES = records('Status Record', (p, cluster) => {
  if (p.take(f['attr.status']) !== SUCCESS || p.remaining >= 2) takeAttribute(p, cluster);
  return '';
});

/** §2.5.7.1: from when to when, and how large a change must be. */
function takeReporting(p: Cursor, cluster: Known, isSent: boolean, attribute: number): void {
  if (!isSent) {
    p.take(f['attr.timeout']);
    return;
  }
  const type = p.take(f['attr.data.type']), own = cluster?.values[attribute];
  p.take(f['attr.minint']);
  p.take(f['attr.maxint']);
  if (!isAnalog(type)) return;
  if (own === undefined) takeValue(p, type);
  else take(p, own);
}

const TAKERS: Readonly<Record<number, Take | undefined>> = {
  0x00(p, cluster) {
    while (p.more) takeAttribute(p, cluster);
  },
  0x01: records('Status Record', (p, cluster) => {
    const attribute = takeAttribute(p, cluster);
    return p.take(f['attr.status']) === SUCCESS ? takeTyped(p, cluster, attribute) : '';
  }),
  0x02: VALUES, 0x03: VALUES, 0x05: VALUES, 0x0a: VALUES,
  0x04: STATUSES,
  0x06: records('Reporting Configuration Record', (p, cluster) => {
    const isSent = p.take(f['attr.dir']) === SENT;
    takeReporting(p, cluster, isSent, takeAttribute(p, cluster));
    return '';
  }),
  0x07(p, cluster) {
    // One that all went well with is short.
    if (p.remaining === 1) p.take(f['attr.status']);
    else {
      records('Attribute Status Record', (part, known) => {
        part.take(f['attr.status']);
        part.take(f['attr.dir']);
        takeAttribute(part, known);
        return '';
      })(p, cluster);
    }
  },
  0x08: records('Attribute Status Record', (p, cluster) => {
    p.take(f['attr.dir']);
    takeAttribute(p, cluster);
    return '';
  }),
  0x09: records('Reporting Configuration Record', (p, cluster) => {
    const status = p.take(f['attr.status']), isSent = p.take(f['attr.dir']) === SENT, attribute = takeAttribute(p, cluster);
    if (status === SUCCESS) takeReporting(p, cluster, isSent, attribute);
    return '';
  }),
  0x0b(p) {
    p.take(f['cmd.id.rsp']);
    p.take(f['attr.status']);
  },
  0x0c: discover,
  0x0d(p, cluster) {
    p.take(f['attr.dis']);
    records('Attribute Status Record', (part, known) => {
      takeAttribute(part, known);
      part.take(f['attr.data.type']);
      return '';
    })(p, cluster);
  },
  0x11: discoverCommands,
  0x12: foundCommands,
  0x13: discoverCommands,
  0x14: foundCommands,
  0x15: discover,
  0x16(p, cluster) {
    p.take(f['attr.dis']);
    records('Attribute Status Record', (part, known) => {
      takeAttribute(part, known);
      part.take(f['attr.data.type']);
      part.take(f['attr.access.ctrl']);
      return '';
    })(p, cluster);
  },
};

function discover(p: Cursor): void {
  p.take(f['attr.start']);
  p.take(f['attr.maxnum']);
}

function discoverCommands(p: Cursor): void {
  p.take(f['cmd.start']);
  p.take(f['cmd.maxnum']);
}

function foundCommands(p: Cursor): void {
  p.take(f['attr.dis']);
  while (p.more) p.take(f['cs.cmd.id']);
}

/** Takes what a command brings, and leaves what it does not know. */
export function takeGeneral(p: Cursor, command: number, cluster: Known): void {
  TAKERS[command]?.(p, cluster);
}
