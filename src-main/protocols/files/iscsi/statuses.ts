/** What came of a SCSI command, SAM-5 §5.3.1. */
import { hex } from '../../../bytes/hexadecimal.ts';

export const STATUSES: Readonly<Record<number, string>> = {
  0x00: 'Good', 0x02: 'Check Condition', 0x04: 'Condition Met', 0x08: 'Busy', 0x10: 'Intermediate', 0x14: 'Intermediate Condition Met',
  0x18: 'Reservation Conflict', 0x28: 'Task Set Full', 0x30: 'ACA Active', 0x40: 'Task Aborted',
};

/** `Check Condition`, or the number of one that has no name. */
export const statusText = (status: number): string => STATUSES[status] ?? hex(status);
