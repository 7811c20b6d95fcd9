/** Status codes by their type, NVM Express Base Specification 1.4 §4.6.1, NVM Express over Fabrics 1.1 §3. */
import { namesIn } from '../../name-lists.ts';

export const STATUS_TYPES = {
  0: 'Generic Command Status', 1: 'Command Specific Status', 2: 'Media and Data Integrity Errors', 3: 'Path Related Status', 7: 'Vendor Specific',
};

const GENERIC = namesIn(`Successful Completion
Invalid Command Opcode
Invalid Field in Command
Command ID Conflict
Data Transfer Error
Commands Aborted due to Power Loss Notification
Internal Error
Command Abort Requested
Command Aborted due to SQ Deletion
Command Aborted due to Failed Fused Command
Command Aborted due to Missing Fused Command
Invalid Namespace or Format
Command Sequence Error
Invalid SGL Segment Descriptor
Invalid Number of SGL Descriptors
Data SGL Length Invalid
Metadata SGL Length Invalid
SGL Descriptor Type Invalid
Invalid Use of Controller Memory Buffer
PRP Offset Invalid
Atomic Write Unit Exceeded
Operation Denied
SGL Offset Invalid
Reserved
Host Identifier Inconsistent Format
Keep Alive Timeout Expired
Keep Alive Timeout Invalid
Command Aborted due to Preempt and Abort
Sanitize Failed
Sanitize In Progress
SGL Data Block Granularity Invalid
Command Not Supported for Queue in CMB
Namespace is Write Protected
Command Interrupted
Transient Transport Error
#80 LBA Out of Range
Capacity Exceeded
Namespace Not Ready
Reservation Conflict
Format In Progress`);

const SPECIFIC = namesIn(`Completion Queue Invalid
Invalid Queue Identifier
Invalid Queue Size
Abort Command Limit Exceeded
Reserved
Asynchronous Event Request Limit Exceeded
Invalid Firmware Slot
Invalid Firmware Image
Invalid Interrupt Vector
Invalid Log Page
Invalid Format
Firmware Activation Requires Conventional Reset
Invalid Queue Deletion
Feature Identifier Not Saveable
Feature Not Changeable
Feature Not Namespace Specific
Firmware Activation Requires NVM Subsystem Reset
Firmware Activation Requires Controller Level Reset
Firmware Activation Requires Maximum Time Violation
Firmware Activation Prohibited
Overlapping Range
Namespace Insufficient Capacity
Namespace Identifier Unavailable
Reserved
Namespace Already Attached
Namespace Is Private
Namespace Not Attached
Thin Provisioning Not Supported
Controller List Invalid
Device Self-test In Progress
Boot Partition Write Prohibited
Invalid Controller Identifier
Invalid Secondary Controller State
Invalid Number of Controller Resources
Invalid Resource Identifier
Sanitize Prohibited While Persistent Memory Region is Enabled
ANA Group Identifier Invalid
ANA Attach Failed
#80 Conflicting Attributes
Invalid Protection Information
Attempted Write to Read Only Range`);

/** Of fabrics commands. */
const FABRICS = namesIn(`#80 Connect Incompatible Format
Connect Controller Busy
Connect Invalid Parameters
Connect Restart Discovery
Connect Invalid Host
Invalid Queue Type
#90 Discover Restart
Authentication Required`);

const MEDIA = namesIn(`#80 Write Fault
Unrecovered Read Error
End-to-end Guard Check Error
End-to-end Application Tag Check Error
End-to-end Reference Tag Check Error
Compare Failure
Access Denied
Deallocated or Unwritten Logical Block`);

const PATH = namesIn(`Internal Path Error
Asymmetric Access Persistent Loss
Asymmetric Access Inaccessible
Asymmetric Access Transition
#60 Controller Pathing Error
#70 Host Pathing Error
Command Aborted By Host`);

/** `type` and `code` of a status; fabrics commands have other codes of type 1. */
export function statusName(type: number, code: number, isFabrics = false): string {
  const names = [GENERIC, SPECIFIC, MEDIA, PATH][type] as ((value: number) => string | undefined) | undefined;
  return (isFabrics && type === 1 ? FABRICS(code) : undefined) ?? names?.(code) ?? 'Unknown Status Code';
}
