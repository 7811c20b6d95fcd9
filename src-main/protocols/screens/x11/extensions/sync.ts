/** X Synchronization Extension, version 3.1. */
export const SYNC = `
0 Initialize desired_major_version:1 desired_minor_version:1 > -1 major_version:1 minor_version:1 -22
1 ListSystemCounters > -1 counters_len -20 @sync_SYSTEMCOUNTER*counters_len
2 CreateCounter id:x @sync_INT64
3 SetCounter counter:x @sync_INT64
4 ChangeCounter counter:x @sync_INT64
5 QueryCounter counter:x > -1 @sync_INT64
6 DestroyCounter counter:x
7 Await @sync_WAITCONDITION*rest/28
8 CreateAlarm id:x value_mask{Change} ?value_mask&1 Counter.counter:x ?value_mask&2 ValueType.valueType=ValueType ?value_mask&4 @sync_INT64
 ?value_mask&8 TestType.testType=TestType ?value_mask&16 @sync_INT64 ?value_mask&32 Events.events
9 ChangeAlarm id:x value_mask{Change} ?value_mask&1 Counter.counter:x ?value_mask&2 ValueType.valueType=ValueType ?value_mask&4 @sync_INT64
 ?value_mask&8 TestType.testType=TestType ?value_mask&16 @sync_INT64 ?value_mask&32 Events.events
10 QueryAlarm alarm:x > -1 @sync_TRIGGER @sync_INT64 events:b state:1=AlarmState -2
11 DestroyAlarm alarm:x
12 SetPriority id priority:i4
13 GetPriority id > -1 priority:i4
14 CreateFence drawable:x fence:x initially_triggered:b
15 TriggerFence fence:x
16 ResetFence fence:x
17 DestroyFence fence:x
18 QueryFence fence:x > -1 triggered:b -23
19 AwaitFence fence_list:x*rest/4
!0 CounterNotify kind:1 counter:x @sync_INT64 @sync_INT64 timestamp count:2 destroyed:b
!1 AlarmNotify kind:1 alarm:x @sync_INT64 @sync_INT64 timestamp state:1=AlarmState -3
struct sync_INT64 hi:i4 lo
struct sync_SYSTEMCOUNTER counter:x @sync_INT64 name_len:2 name:t*name_len ~4
struct sync_TRIGGER counter:x wait_type=ValueType @sync_INT64 test_type=TestType
struct sync_WAITCONDITION @sync_TRIGGER @sync_INT64
enum ValueType = Absolute Relative
enum TestType = PositiveTransition NegativeTransition PositiveComparison NegativeComparison
enum AlarmState = Active Inactive Destroyed
bits Change = Counter ValueType Value TestType Delta Events
`;
