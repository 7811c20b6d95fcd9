/** What `-z flow` may be of: all packets, echo messages, or segments. */
export const FLOW_KINDS = ['any', 'icmp', 'icmpv6', 'tcp'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];
