/** The data that commands bring: what Identify tells, and log pages, which may come in parts. */
import { type Cursor, octets } from '../../../dissect/index.ts';
import { logPageName } from './command-names.ts';
import { CONTROLLER } from './identify-controller.ts';
import { type Item, showLayout } from './layout.ts';
import {
  DISCOVERY, ENDURANCE_GROUP, ERROR_INFORMATION, FIRMWARE_SLOTS, HEALTH, PREDICTABLE_LATENCY, RESERVATIONS, SANITIZE, SELF_TEST, TELEMETRY,
} from './logs.ts';
import { BLOCK_STATUS, COUNTED, showAccess, showChanged, showCounted, showEffects, showNamespace, showNamespaceList } from './namespaces.ts';
import { type Command, GET_LOG_PAGE } from './states.ts';

export const DATA = octets('Nvme Data', { id: 'nvme.data' });
const IDENTIFY = 0x06, DISCOVERY_PAGE = 0x70, ERRORS_PAGE = 0x01, ERROR_LENGTH = 64;

/** `from`: place of the first byte among all. */
type Show = (p: Cursor, from: number) => void;
const whole = (items: () => readonly Item[]): Show => (p, from) => showLayout(p, items(), p.remaining, from);

const IDENTIFIED: Readonly<Record<number, Show>> = {
  0x00: showNamespace, 0x01: whole(CONTROLLER), 0x02: showNamespaceList, 0x10: showNamespaceList, 0x11: showNamespace,
};

const PAGES: Readonly<Record<number, Show>> = {
  [ERRORS_PAGE](p) {
    for (; p.remaining >= ERROR_LENGTH; p.skip(ERROR_LENGTH)) showLayout(p, ERROR_INFORMATION(), ERROR_LENGTH);
  },
  0x02: whole(HEALTH), 0x03: whole(FIRMWARE_SLOTS), 0x04: showChanged, 0x05: showEffects, 0x06: whole(SELF_TEST), 0x07: whole(TELEMETRY),
  0x08: whole(TELEMETRY), 0x09: whole(ENDURANCE_GROUP), 0x0a: whole(PREDICTABLE_LATENCY),
  0x0b: (p, from) => showCounted(p, COUNTED().latency, from), 0x0c: showAccess, 0x0e: whole(BLOCK_STATUS),
  0x0f: (p, from) => showCounted(p, COUNTED().endurance, from), [DISCOVERY_PAGE]: whole(DISCOVERY), 0x80: whole(RESERVATIONS),
  0x81: whole(SANITIZE),
};

/** What a command of the admin queue asked for, `offset` bytes behind the begin of its data. */
export function showContents(p: Cursor, { opcode, which, from }: Command, offset: number): void {
  if (opcode === IDENTIFY) {
    IDENTIFIED[which]?.(p, offset);
    return;
  }
  p.show(DATA, p.remaining);
  if (opcode !== GET_LOG_PAGE) return;
  p.label(() => `Nvme Data: NVMe Get Log Page (${logPageName(which)})`);
  const outer = p.under();
  PAGES[which]?.(p, from + offset);
  p.close(outer);
}
