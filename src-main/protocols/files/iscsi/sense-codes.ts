/** Additional sense codes with their qualifiers, SPC-4 annex F. */
import { namesIn } from '../../name-lists.ts';

export const SENSE_CODES = namesIn(`#0 No Additional Sense Information|Filemark Detected|End Of Partition/Medium Detected|Setmark Detected
Beginning Of Partition Detected|End Of Data Detected|I/O Process Terminated|#16 Operation In Progress|Cleaning Requested
Erase Operation In Progress|Locate Operation In Progress|Rewind Operation In Progress|Set Capacity Operation In Progress
Verify operation in progress|#100 No Index/Sector Signal|#200 No Seek Complete|#300 Peripheral Device Write Fault
#400 Logical Unit Not Ready, Cause Not Reportable|Logical Unit Is In Process Of Becoming Ready
Logical Unit Not Ready, Initializing Command Required|Logical Unit Not Ready, Manual Intervention Required
Logical Unit Not Ready, Format In Progress|Logical Unit Not Ready, Rebuild In Progress
Logical Unit Not Ready, Recalculation In Progress|Logical Unit Not Ready, Operation In Progress
#409 Logical Unit Not Ready, Self-Test In Progress|#500 Logical Unit Does Not Respond To Selection
#600 No Reference Position Found|#700 Multiple Peripheral Devices Selected|#800 Logical Unit Communication Failure
Logical Unit Communication Time-Out|Logical Unit Communication Parity Error
Logical Unit Communication Crc Error (Ultra-Dma/32)|Unreachable Copy Target|#900 Track Following Error
#904 Head Select Fault|#a00 Error Log Overflow|#b00 Warning|Warning - Specified Temperature Exceeded
Warning - Enclosure Degraded|#c02 Write Error - Auto Reallocation Failed|Write Error - Recommend Reassignment
Compression Check Miscompare Error|Data Expansion Occurred During Compression|Block Not Compressible
#d00 Error Detected By Third Party Temporary Initiator|Third Party Device Failure|Copy Target Device Not Reachable
Incorrect Copy Target Device Type|Copy Target Device Data Underrun|Copy Target Device Data Overrun
#1000 Id Crc Or Ecc Error|#1100 Unrecovered Read Error|Read Retries Exhausted|Error Too Long To Correct
Multiple Read Errors|Unrecovered Read Error - Auto Reallocate Failed|#110a Miscorrected Error
Unrecovered Read Error - Recommend Reassignment|Unrecovered Read Error - Recommend Rewrite The Data
De-Compression Crc Error|Cannot Decompress Using Declared Algorithm|#1200 Address Mark Not Found For Id Field
#1300 Address Mark Not Found For Data Field|#1400 Recorded Entity Not Found|Record Not Found
#1405 Record Not Found - Recommend Reassignment|Record Not Found - Data Auto-Reallocated|#1500 Random Positioning Error
Mechanical Positioning Error|Positioning Error Detected By Read Of Medium|#1600 Data Synchronization Mark Error
Data Sync Error - Data Rewritten|Data Sync Error - Recommend Rewrite|Data Sync Error - Data Auto-Reallocated
Data Sync Error - Recommend Reassignment|#1700 Recovered Data With No Error Correction Applied
Recovered Data With Retries|Recovered Data With Positive Head Offset|Recovered Data With Negative Head Offset
#1705 Recovered Data Using Previous Sector Id|Recovered Data Without Ecc - Data Auto-Reallocated
Recovered Data Without Ecc - Recommend Reassignment|Recovered Data Without Ecc - Recommend Rewrite
Recovered Data Without Ecc - Data Rewritten|#1800 Recovered Data With Error Correction Applied
Recovered Data With Error Corr. & Retries Applied|Recovered Data - Data Auto-Reallocated
#1805 Recovered Data - Recommend Reassignment|Recovered Data - Recommend Rewrite
Recovered Data With Ecc - Data Rewritten|#1900 List Error|List Not Available|List Error In Primary List
List Error In Grown List|#1a00 Parameter List Length Error|#1b00 Synchronous Data Transfer Error
#1c00 Defect List Not Found|Primary Defect List Not Found|Grown Defect List Not Found
#1d00 Miscompare During Verify Operation|#1e00 Recovered Id With Ecc Correction|#1f00 Defect List Transfer
#2000 Invalid Command Operation Code|#2100 Logical Block Address Out Of Range|Invalid Element Address
#2400 Invalid Field In CDB|Cdb Decryption Error|#2500 Logical Unit Not Supported|#2600 Invalid Field In Parameter List
Parameter Not Supported|Parameter Value Invalid|Threshold Parameters Not Supported
Invalid Release Of Persistent Reservation|Data Decryption Error|Too Many Target Descriptors
Unsupported Target Descriptor Type Code|Too Many Segment Descriptors|Unsupported Segment Descriptor Type Code
Unexpected Inexact Segment|Inline Data Length Exceeded|Invalid Operation For Copy Source Or Destination
Copy Segment Granularity Violation|#2700 Write Protected|Hardware Write Protected|Logical Unit Software Write Protected
#2800 Not Ready To Ready Change, Medium May Have Changed|Import Or Export Element Accessed
#2900 Power On, Reset, Or Bus Device Reset Occurred|Power On Occurred|Scsi Bus Reset Occurred
Bus Device Reset Function Occurred|Device Internal Reset|Transceiver Mode Changed To Single-Ended
Transceiver Mode Changed To Lvd|#2a00 Parameters Changed|Mode Parameters Changed|Log Parameters Changed
Reservations Preempted|Reservations Released|Registrations Preempted
#2b00 Copy Cannot Execute Since Host Cannot Disconnect|#2c00 Command Sequence Error
#2c0a Partition or Collection Contains User Objects|#2f00 Commands Cleared By Another Initiator
#3000 Incompatible Medium Installed|Cannot Read Medium - Unknown Format|Cannot Read Medium - Incompatible Format
Cleaning Cartridge Installed|Cannot Write Medium - Unknown Format|Cannot Write Medium - Incompatible Format
Cannot Format Medium - Incompatible Medium|Cleaning Failure|#3100 Medium Format Corrupted|Format Command Failed
#3200 No Defect Spare Location Available|Defect List Update Failure|#3400 Enclosure Failure
#3500 Enclosure Services Failure|Unsupported Enclosure Function|Enclosure Services Unavailable
Enclosure Services Transfer Failure|Enclosure Services Transfer Refused|#3700 Rounded Parameter
#3807 Thin Provisioning Soft Threshold Reached|#3900 Saving Parameters Not Supported|#3a00 Medium Not Present
Medium Not Present - Tray Closed|Medium Not Present - Tray Open|Medium Not Present - Loadable
Medium Not Present - Medium Auxiliary Memory Accessible|#3b0d Medium Destination Element Full
Medium Source Element Empty|#3b11 Medium Magazine Not Accessible|Medium Magazine Removed|Medium Magazine Inserted
Medium Magazine Locked|Medium Magazine Unlocked|#3d00 Invalid Bits In Identify Message
#3e00 Logical Unit Has Not Self-Configured Yet|Logical Unit Failure|Timeout On Logical Unit
Logical Unit Failed Self-Test|Logical Unit Unable To Update Self-Test Log|#3f00 Target Operating Conditions Have Changed
Microcode Has Been Changed|Changed Operating Definition|Inquiry Data Has Changed|Component Device Attached
Device Identifier Changed|Redundancy Group Created Or Modified|Redundancy Group Deleted|Spare Created Or Modified
Spare Deleted|Volume Set Created Or Modified|Volume Set Deleted|Volume Set Deassigned|Volume Set Reassigned
Reported Luns Data Has Changed|Echo Buffer Overwritten|Medium Loadable|Medium Auxiliary Memory Accessible
#4200 Self-Test Failure (Should Use 40 Nn)|#4300 Message Error|#4400 Internal Target Failure
#4500 Select Or Reselect Failure|#4600 Unsuccessful Soft Reset|#4700 Scsi Parity Error|Data Phase Crc Error Detected
Scsi Parity Error Detected During St Data Phase|Information Unit Crc Error Detected
Asynchronous Information Protection Error Detected|#4800 Initiator Detected Error Message Received
#4900 Invalid Message Error|#4a00 Command Phase Error|#4b00 Data Phase Error
#4c00 Logical Unit Failed Self-Configuration|#4d00 Tagged Overlapped Commands (Nn = Queue Tag)
#4e00 Overlapped Commands Attempted|#5300 Media Load Or Eject Failed|#5302 Medium Removal Prevented
#5501 System Buffer Full|Insufficient Reservation Resources|Insufficient Resources|Insufficient Registration Resources
#5a00 Operator Request Or State Change Input|Operator Medium Removal Request|Operator Selected Write Protect
Operator Selected Write Permit|#5b00 Log Exception|Threshold Condition Met|Log Counter At Maximum
Log List Codes Exhausted|#5c00 Change|#5c02 Synchronized|#5d00 Failure Prediction Threshold Exceeded
#5d10 Failure General Hard Drive Failure|Failure Drive Error Rate Too High|Failure Data Error Rate Too High
Failure Seek Error Rate Too High|Failure Too Many Block Reassigns|Failure Access Times Too High
Failure Start Unit Times Too High|Failure Channel Parametrics|Failure Controller Detected|Failure Throughput Performance
Failure Seek Time Performance|Failure Spin-Up Retry Count|Failure Drive Calibration Retry
#5d20 Failure General Hard Drive Failure|Failure Drive Error Rate Too High|Failure Data Error Rate Too High
Failure Seek Error Rate Too High|Failure Too Many Block Reassigns|Failure Access Times Too High
Failure Start Unit Times Too High|Failure Channel Parametrics|Failure Controller Detected|Failure Throughput Performance
Failure Seek Time Performance|Failure Spin-Up Retry Count|Failure Drive Calibration Retry
#5d30 Impending Failure General Hard Drive|Impending Failure Drive Error Rate Too High
Impending Failure Data Error Rate Too High|Impending Failure Seek Error Rate Too High
Impending Failure Too Many Block Reassigns|Impending Failure Access Times Too High
Impending Failure Start Unit Times Too High|Impending Failure Channel Parametrics|Impending Failure Controller Detected
Impending Failure Throughput Performance|Impending Failure Seek Time Performance|Impending Failure Spin-Up Retry Count
Impending Failure Drive Calibration Retry|#5d40 Failure General Hard Drive Failure|Failure Drive Error Rate Too High
Failure Data Error Rate Too High|Failure Seek Error Rate Too High|Failure Too Many Block Reassigns
Failure Access Times Too High|Failure Start Unit Times Too High|Failure Channel Parametrics|Failure Controller Detected
Failure Throughput Performance|Failure Seek Time Performance|Failure Spin-Up Retry Count
Failure Drive Calibration Retry Count|#5d50 Failure General Hard Drive Failure|Failure Drive Error Rate Too High
Failure Data Error Rate Too High|Failure Seek Error Rate Too High|Failure Too Many Block Reassigns
Failure Access Times Too High|Failure Start Unit Times Too High|Failure Channel Parametrics|Failure Controller Detected
Failure Throughput Performance|Failure Seek Time Performance|Failure Spin-Up Retry Count
Failure Drive Calibration Retry Count|#5d60 Failure General Hard Drive Failure|Failure Drive Error Rate Too High
Failure Data Error Rate Too High|Failure Seek Error Rate Too High|Failure Too Many Block Reassigns
Failure Access Times Too High|Failure Start Unit Times Too High|Failure Channel Parametrics|Failure Controller Detected
Failure Throughput Performance|Failure Seek Time Performance|Failure Spin-Up Retry Count
Failure Drive Calibration Retry Count|#5dff Failure Prediction Threshold Exceeded (False)|Low Power Condition On
Idle Condition Activated By Timer|Standby Condition Activated By Timer|Idle Condition Activated By Command
Standby Condition Activated By Command|#6500 Voltage Fault`);
