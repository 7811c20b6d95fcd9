/**
 * What a block of pcapng that is no packet says of itself before its data: one of an enterprise, an entry of systemd's journal, an
 * event of sysdig. The file gives it, and it is shown as a packet.
 */
export type RecordedBlock =
  | { readonly kind: 'custom'; readonly section: number; readonly enterprise: number; readonly mayBeCopied: boolean }
  | { readonly kind: 'journal'; readonly section: number }
  | {
      readonly kind: 'event';
      readonly section: number;
      readonly processor: number;
      readonly thread: bigint;
      readonly length: number;
      readonly type: number;
    };
