/** How a gRPC call ended: https://grpc.github.io/grpc/core/md_doc_statuscodes.html. */
export const GRPC_STATUS: Readonly<Record<number, string>> = {
  0: 'OK', 1: 'CANCELLED', 2: 'UNKNOWN', 3: 'INVALID_ARGUMENT', 4: 'DEADLINE_EXCEEDED', 5: 'NOT_FOUND', 6: 'ALREADY_EXISTS',
  7: 'PERMISSION_DENIED', 8: 'RESOURCE_EXHAUSTED', 9: 'FAILED_PRECONDITION', 10: 'ABORTED', 11: 'OUT_OF_RANGE', 12: 'UNIMPLEMENTED',
  13: 'INTERNAL', 14: 'UNAVAILABLE', 15: 'DATA_LOSS', 16: 'UNAUTHENTICATED',
};

/** What headers say of it. */
export interface CallStatus {
  readonly code: number;
  readonly message: string;
  /** `grpc-status 5 NOT_FOUND: no such article` */
  readonly text: string;
}

/** Undefined where no status is among the headers. `value` gives that of a header, as it was sent. */
export function callStatus(value: (header: string) => string | undefined): CallStatus | undefined {
  const sent = value('grpc-status');
  if (sent === undefined || !/^\d{1,9}$/.test(sent)) return undefined;
  const code = Number(sent), message = percentDecoded(value('grpc-message') ?? '');
  return { code, message, text: `grpc-status ${code} ${GRPC_STATUS[code] ?? 'Unknown'}${message === '' ? '' : `: ${message}`}` };
}

/** Bytes that are no printable ASCII are sent as `%C3`; what cannot be decoded stays as it is. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
