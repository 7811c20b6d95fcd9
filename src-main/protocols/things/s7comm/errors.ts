/** Errors that a controller answers a function with, by their codes of two bytes. */
import { namesIn } from '../../name-lists.ts';

export const errorName = namesIn(`#0 No error|#110 Invalid block number|Invalid request length|Invalid parameter|Invalid block type|Block not found
Block already exists|Block is write-protected|The block/operating system update is too large|Invalid block number|Incorrect password entered
PG resource error|PLC resource error|Protocol error|Too many blocks (module-related restriction)
There is no longer a connection to the database, or S7DOS handle is invalid|Result buffer too small|End of block list
#140 Insufficient memory available|Job cannot be processed because of a lack of resources
#8001 The requested service cannot be performed while the block is in the current status
#8003 S7 protocol error: Error occurred while transferring the block|#8100 Application, general error: Service unknown to remote module
#8104 This service is not implemented on the module or a frame error was reported|#8204 The type specification for the object is inconsistent
A copied block already exists and is not linked
#8301 Insufficient memory space or work memory on the module, or specified storage medium not accessible
Too few resources available or the processor resources are not available|#8304 No further parallel upload possible. There is a resource bottleneck
Function not available|Insufficient work memory (for copying, linking, loading AWP)
Not enough retentive work memory (for copying, linking, loading AWP)
#8401 S7 protocol error: Invalid service sequence (for example, loading or uploading a block)
Service cannot execute owing to status of the addressed object|#8404 S7 protocol: The function cannot be performed
Remote block is in DISABLE state (CFB). The function cannot be performed|#8500 S7 protocol error: Wrong frames
#8503 Alarm from the module: Service canceled prematurely
#8701 Error addressing the object on the communications partner (for example, area length error)|The requested service is not supported by the module
Access to object refused|Access error: Object damaged|#d001 Protocol error: Illegal job number|Parameter error: Illegal job variant
Parameter error: Debugging function not supported by module|Parameter error: Illegal job status|Parameter error: Illegal job termination
Parameter error: Illegal link disconnection ID|Parameter error: Illegal number of buffer elements|Parameter error: Illegal scan rate
Parameter error: Illegal number of executions|Parameter error: Illegal trigger event|Parameter error: Illegal trigger condition
#d011 Parameter error in path of the call environment: Block does not exist|Parameter error: Wrong address in block
#d014 Parameter error: Block being deleted/overwritten|Parameter error: Illegal tag address
Parameter error: Test jobs not possible, because of errors in user program|Parameter error: Illegal trigger number|#d025 Parameter error: Invalid path
Parameter error: Illegal access type|Parameter error: This number of data blocks is not permitted|#d031 Internal protocol error
Parameter error: Wrong result buffer length|Protocol error: Wrong job length
#d03f Coding error: Error in parameter section (for example, reserve bytes not equal to 0)|#d041 Data error: Illegal status list ID
Data error: Illegal tag address|Data error: Referenced job not found, check job data|Data error: Illegal tag value, check job data
Data error: Exiting the ODIS control is not allowed in HOLD|Data error: Illegal measuring stage during run-time measurement
Data error: Illegal hierarchy in 'Read job list'|Data error: Illegal deletion ID in 'Delete job'|Invalid substitute ID in 'Replace job'
Error executing 'program status'|#d05f Coding error: Error in data section (for example, reserve bytes not equal to 0, ...)
#d061 Resource error: No memory space for job|Resource error: Job list full|Resource error: Trigger event occupied
Resource error: Not enough memory space for one result buffer element|Resource error: Not enough memory space for several  result buffer elements
Resource error: The timer available for run-time measurement is occupied by another job
Resource error: Too many 'modify tag' jobs active (in particular multi-processor operation)|#d081 Function not permitted in current mode
Mode error: Cannot exit HOLD mode|#d0a1 Function not permitted in current protection level
Function not possible at present, because a function is running that modifies memory
Too many 'modify tag' jobs active on the I/O (in particular multi-processor operation)|'Forcing' has already been established|Referenced job not found
Job cannot be disabled/enabled|Job cannot be deleted, for example because it is currently being read
Job cannot be replaced, for example because it is currently being read or deleted
Job cannot be read, for example because it is currently being deleted|Time limit exceeded in processing operation
Invalid job parameters in process operation|Invalid job data in process operation|Operating mode already set
The job was set up over a different connection and can only be handled over this connection
#d0c1 At least one error has been detected while accessing the tag(s)|Change to STOP/HOLD mode
At least one error was detected while accessing the tag(s). Mode change to STOP/HOLD|Timeout during run-time measurement
Display of block stack inconsistent, because blocks were deleted/reloaded|Job was automatically deleted as the jobs it referenced have been deleted
The job was automatically deleted because STOP mode was exited|'Block status' aborted because of inconsistencies between test job and running program
Exit the status area by resetting OB90|Exiting the status range by resetting OB90 and access error reading tags before exiting
The output disable for the peripheral outputs has been activated again|The amount of data for the debugging functions is restricted by the time limit
#d201 Syntax error in block name|Syntax error in function parameters|#d205 Linked block already exists in RAM: Conditional copying is not possible
Linked block already exists in EPROM: Conditional copying is not possible|#d208 Maximum number of copied (not linked) blocks on module exceeded
(At least) one of the given blocks not found on the module|The maximum number of blocks that can be linked with one job was exceeded
The maximum number of blocks that can be deleted with one job was exceeded|OB cannot be copied because the associated priority class does not exist
SDB cannot be interpreted (for example, unknown number)|No (further) block available|Module-specific maximum block size exceeded|Invalid block number
#d212 Incorrect header attribute (run-time relevant)|Too many SDBs. Note the restrictions on the module being used
#d216 Invalid user program - reset module|Protection level specified in module properties not permitted|Incorrect attribute (active/passive)
Incorrect block lengths (for example, incorrect length of first section or of the whole block)
Incorrect local data length or write-protection code faulty|Module cannot compress or compression was interrupted early
#d21d The volume of dynamic project data transferred is illegal
Unable to assign parameters to a module (such as FM, CP). The system data could not be linked
#d220 Invalid programming language. Note the restrictions on the module being used|The system data for connections or routing are not valid
The system data of the global data definition contain invalid parameters
Error in instance data block for communication function block or maximum number of instance DBs exceeded
The SCAN system data block contains invalid parameters|The DP system data block contains invalid parameters|A structural error occurred in a block
#d230 A structural error occurred in a block|At least one loaded OB cannot be copied because the associated priority class does not exist
At least one block number of a loaded block is illegal|#d234 Block exists twice in the specified memory medium or in the job
The block contains an incorrect checksum|The block does not contain a checksum
You are about to load the block twice, i.e. a block with the same time stamp already exists on the CPU
At least one of the blocks specified is not a DB|At least one of the DBs specified is not available as a linked variant in the load memory
At least one of the specified DBs is considerably different from the copied and linked variant|#d240 Coordination rules violated
The function is not permitted in the current protection level|Protection violation while processing F blocks
#d250 Update and module ID or version do not match|Incorrect sequence of operating system components|Checksum error
No executable loader available; update only possible using a memory card|Storage error in operating system|#d280 Error compiling block in S7-300 CPU
#d2a1 Another block function or a trigger on a block is active|A trigger is active on a block. Complete the debugging function first
The block is not active (linked), the block is occupied or the block is currently marked for deletion
The block is already being processed by another block function|#d2a6 It is not possible to save and change the user program simultaneously
The block has the attribute 'unlinked' or is not processed|An active debugging function is preventing parameters from being assigned to the CPU
New parameters are being assigned to the CPU|New parameters are currently being assigned to the modules
The dynamic configuration limits are currently being changed
A running active or deactivate assignment (SFC 12) is temporarily preventing R-KiR process|#d2b0 An error occurred while configuring in RUN (CiR)
#d2c0 The maximum number of technological objects has been exceeded|The same technology data block already exists on the module
Downloading the user program or downloading the hardware configuration is not possible|#d401 Information function unavailable
Information function unavailable|Service has already been logged on/off (Diagnostics/PMC)
Maximum number of nodes reached. No more logons possible for diagnostics/PMC|Service not supported or syntax error in function parameters
Required information currently unavailable|Diagnostics error occurred|Update aborted|Error on DP bus|#d601 Syntax error in function parameter
Incorrect password entered|The connection has already been legitimized|The connection has already been enabled
Legitimization not possible because password does not exist|#d801 At least one tag address is invalid|Specified job does not exist|Illegal job status
Illegal cycle time (illegal time base or multiple)|No more cyclic read jobs can be set up
The referenced job is in a state in which the requested function cannot be performed
Function aborted due to overload, meaning executing the read cycle takes longer than the set scan cycle time|#dc01 Date and/or time invalid
#e201 CPU is already the master|Connect and update not possible due to different user program in flash module
Connect and update not possible due to different firmware|Connect and update not possible due to different memory configuration
Connect/update aborted due to synchronization error|Connect/update denied due to coordination violation
#ef01 S7 protocol error: Error at ID2; only 00H permitted in job|S7 protocol error: Error at ID2; set of resources does not exist`);
