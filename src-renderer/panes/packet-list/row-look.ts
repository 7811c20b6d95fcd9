/** How a row looks: Wireshark's colour rule of its packet, and whether it is selected. The colours themselves are in the style sheet. */
import type { Row } from '../../../src-main/api/index.ts';
import { hasPlace } from '../../state/row-places.ts';
import type { RowPlaces } from '../../state/row-places.ts';
import type { RowContext } from './columns.ts';

/** Looks of Wireshark's default rules, which the style sheet has for both themes. */
const looks: Readonly<Record<string, string>> = {
  'Bad TCP': 'bad-tcp',
  'HSRP State Change': 'state-change',
  'Spanning Tree Topology Change': 'state-change',
  'OSPF State Change': 'state-change',
  'ICMP errors': 'icmp-errors',
  ARP: 'arp',
  ICMP: 'icmp',
  'TCP RST': 'abort',
  'SCTP ABORT': 'abort',
  'TTL low or unexpected': 'ttl',
  'Checksum Errors': 'bad-tcp',
  SMB: 'smb',
  HTTP: 'http',
  DCERPC: 'dcerpc',
  Routing: 'routing',
  'TCP SYN/FIN': 'syn-fin',
  TCP: 'tcp',
  UDP: 'udp',
  Broadcast: 'broadcast',
  'System Event': 'system',
};

/** The selected packet, its row while that is shown, and the rows that are chosen with it. */
export interface SelectedPacket {
  readonly frame: number;
  readonly row: Row | undefined;
  /** Places of all rows that are chosen, where these are several. */
  readonly picked: RowPlaces;
}

/**
 * Gives one row of the grid its look. The grid's own class rules would be asked once for each of twenty rules, for each row and each change,
 * which took longer than drawing the cells.
 */
export function dressRow(element: HTMLElement, index: number, context: RowContext, selected: SelectedPacket): void {
  const row = context.row(index);
  dressRule(element, row, context);
  mark(element, 'relation', row && relation(row, selected));
  const isSelected = row !== undefined && row.number === selected.frame;
  const isPicked = row !== undefined && hasPlace(selected.picked, index);
  element.classList.toggle('row-selected', isSelected);
  element.classList.toggle('row-picked', isPicked);
  // An attribute that is written anew, though it is the same, costs the browser a look at the style of the row.
  if (element.ariaSelected !== String(isSelected || isPicked)) element.ariaSelected = String(isSelected || isPicked);
  if (isSelected) element.id = `packet-${row.number}`;
  else if (element.id) element.removeAttribute('id');
}

/** What the style sheet gives an element the row's colours by. */
export function dressRule(element: HTMLElement, row: Row | undefined, context: RowContext): void {
  const own = row?.colour === undefined ? undefined : context.ownColours(row.colour);
  mark(element, 'rule', own ? 'own' : row?.colour && looks[row.colour]);
  if (own) {
    element.style.setProperty('--own-ground', own.background);
    element.style.setProperty('--own-text', own.foreground);
  }
  mark(element, 'marking', row?.markings?.find((marking) => marking !== 'reference'));
}

/** All rows that exist. The list as a whole has the keyboard, so it names the selected row to those who listen. */
export function dressRows(area: HTMLElement, context: RowContext, selected: SelectedPacket): void {
  let active = '';
  for (const element of area.querySelectorAll<HTMLElement>('.ag-row')) {
    dressRow(element, Number(element.getAttribute('row-index')), context, selected);
    active ||= element.id;
  }
  if (active) area.setAttribute('aria-activedescendant', active);
  else area.removeAttribute('aria-activedescendant');
}

/** What a row has to do with the selected one, for the list's margin. */
export function relation(row: Row, selected: Pick<SelectedPacket, 'frame' | 'row'>): 'related' | 'conversation' | undefined {
  const other = selected.row;
  if (!other) return undefined;
  if (other.related?.includes(row.number)) return 'related';
  // Streams of TCP and UDP are counted apart, so that the number alone does not tell.
  const between = [row.source, row.destination].sort().join(' ') === [other.source, other.destination].sort().join(' ');
  return row.stream >= 0 && row.stream === other.stream && between ? 'conversation' : undefined;
}

function mark(element: HTMLElement, name: 'rule' | 'relation' | 'marking', value: string | undefined): void {
  if (element.dataset[name] === value) return;
  if (value) element.dataset[name] = value;
  else delete element.dataset[name];
}

/** A cell whose text is cut says all of it where the pointer rests. */
export function titleCutText({ target }: { readonly target: EventTarget | null }): void {
  const cell = (target as Element).closest<HTMLElement>('.ag-cell:not(.cell-mark)');
  const text = cell && cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : '';
  if (cell && cell.title !== text) cell.title = text;
}
