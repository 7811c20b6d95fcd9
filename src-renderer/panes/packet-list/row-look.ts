/** How a row looks: Wireshark's colour rule of its packet, and whether it is selected. The colours themselves are in the style sheet. */
import type { ColourRule } from '../../../src-main/api/index.ts';
import type { RowContext } from './columns.ts';

const looks: Readonly<Record<ColourRule, string>> = {
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

/**
 * Gives one row of the grid its look. The grid's own class rules would be asked once for each of twenty rules, for each row and each change,
 * which took longer than drawing the cells.
 */
export function dressRow(element: HTMLElement, index: number, context: RowContext, selectedFrame: number): void {
  const row = context.row(index),
    rule = row?.colour && looks[row.colour];
  if (element.dataset.rule !== rule) {
    if (rule) element.dataset.rule = rule;
    else delete element.dataset.rule;
  }
  const selected = row !== undefined && row.number === selectedFrame;
  element.classList.toggle('row-selected', selected);
  element.setAttribute('aria-selected', String(selected));
  if (selected) element.id = `packet-${row.number}`;
  else if (element.id) element.removeAttribute('id');
}

/** All rows that exist. The list as a whole has the keyboard, so it names the selected row to those who listen. */
export function dressRows(area: HTMLElement, context: RowContext, selectedFrame: number): void {
  let active = '';
  for (const element of area.querySelectorAll<HTMLElement>('.ag-row')) {
    dressRow(element, Number(element.getAttribute('row-index')), context, selectedFrame);
    active ||= element.id;
  }
  if (active) area.setAttribute('aria-activedescendant', active);
  else area.removeAttribute('aria-activedescendant');
}
