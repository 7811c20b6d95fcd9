/** The class of each of Wireshark's colour rules; the colours themselves are in the style sheet, once for each theme. */
import type { RowClassRules } from 'ag-grid-community';
import type { ColourRule, Row } from '../../../src-main/api/index.ts';
import type { RowContext } from './columns.ts';

const classes: Readonly<Record<ColourRule, string>> = {
  'Bad TCP': 'rule-bad-tcp', 'HSRP State Change': 'rule-state-change', 'Spanning Tree Topology Change': 'rule-state-change',
  'OSPF State Change': 'rule-state-change', 'ICMP errors': 'rule-icmp-errors', ARP: 'rule-arp', ICMP: 'rule-icmp', 'TCP RST': 'rule-abort',
  'SCTP ABORT': 'rule-abort', 'TTL low or unexpected': 'rule-ttl', 'Checksum Errors': 'rule-bad-tcp', SMB: 'rule-smb', HTTP: 'rule-http',
  DCERPC: 'rule-dcerpc', Routing: 'rule-routing', 'TCP SYN/FIN': 'rule-syn-fin', TCP: 'rule-tcp', UDP: 'rule-udp', Broadcast: 'rule-broadcast',
  'System Event': 'rule-system',
};

export function colourRules(context: RowContext, selectedFrame: () => number): RowClassRules<Row> {
  const rules: RowClassRules<Row> = {
    'row-selected': ({ rowIndex }) => selectedFrame() > 0 && context.row(rowIndex)?.number === selectedFrame(),
  };
  for (const name of new Set(Object.values(classes))) {
    rules[name] = ({ rowIndex }) => {
      const colour = context.row(rowIndex)?.colour;
      return colour !== undefined && classes[colour] === name;
    };
  }
  return rules;
}
