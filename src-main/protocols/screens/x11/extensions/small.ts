/** Extensions of X11 with few messages, each as its specification of the X Consortium or of X.Org has them. */

/** By the name that clients ask for: what the names of fields begin with, and the messages. */
export const SMALL = {
  'BIG-REQUESTS': ['bigreq', '0 Enable > -1 maximum_request_length'],
  Composite: ['composite', `
0 QueryVersion client_major_version client_minor_version > -1 major_version minor_version -16
1 RedirectWindow window:x update:1=Redirect -3
2 RedirectSubwindows window:x update:1=Redirect -3
3 UnredirectWindow window:x update:1=Redirect -3
4 UnredirectSubwindows window:x update:1=Redirect -3
5 CreateRegionFromBorderClip region:x window:x
6 NameWindowPixmap window:x pixmap:x
7 GetOverlayWindow window:x > -1 overlay_win:x -20
8 ReleaseOverlayWindow window:x
enum Redirect = Automatic Manual
`],
  DAMAGE: ['damage', `
0 QueryVersion client_major_version client_minor_version > -1 major_version minor_version -16
1 Create damage:x drawable:x level:1=ReportLevel -3
2 Destroy damage:x
3 Subtract damage:x repair:x=None parts:x=None
4 Add drawable:x region:x
!0 Notify level:1=ReportLevel drawable:x damage:x timestamp @xproto_RECTANGLE @xproto_RECTANGLE
enum ReportLevel = RawRectangles DeltaRectangles BoundingBox NonEmpty
`],
  DPMS: ['dpms', `
0 GetVersion client_major_version:2 client_minor_version:2 > -1 server_major_version:2 server_minor_version:2
1 Capable > -1 capable:b -23
2 GetTimeouts > -1 standby_timeout:2 suspend_timeout:2 off_timeout:2 -18
3 SetTimeouts standby_timeout:2 suspend_timeout:2 off_timeout:2
4 Enable
5 Disable
6 ForceLevel power_level:2=Mode
7 Info > -1 power_level:2=Mode state:b -21
enum Mode = On Standby Suspend Off
`],
  'Generic Event Extension': ['ge', `
0 QueryVersion client_major_version:2 client_minor_version:2 > -1 major_version:2 minor_version:2 -20
`],
  GLX: ['glx', `
1 Render context_tag data:s
2 RenderLarge context_tag request_num:2 request_total:2 data_len data:s*data_len
3 CreateContext context:x visual screen share_list:x is_direct:b -3
4 DestroyContext context:x
5 MakeCurrent drawable:x context:x old_context_tag > -1 context_tag -20
6 IsDirect context:x > -1 is_direct:b -23
7 QueryVersion major_version minor_version > -1 major_version minor_version -16
8 WaitGL context_tag
9 WaitX context_tag
10 CopyContext src:x dest:x mask src_context_tag
11 SwapBuffers context_tag drawable:x
12 UseXFont context_tag font:x first count list_base
13 CreateGLXPixmap screen visual pixmap:x glx_pixmap:x
14 GetVisualConfigs screen > -1 num_visuals num_properties -16 property_list*rest/4
15 DestroyGLXPixmap glx_pixmap:x
16 VendorPrivate vendor_code context_tag data:s
17 VendorPrivateWithReply vendor_code context_tag data:s > -1 retval data1:s*24 data2:s
18 QueryExtensionsString screen > -1 -4 n -16
19 QueryServerString screen name > -1 -4 str_len -16 string:t*str_len
20 ClientInfo major_version minor_version str_len string:t*str_len
21 GetFBConfigs screen > -1 num_FB_configs num_properties -16 property_list*rest/4
22 CreatePixmap screen fbconfig:x pixmap:x glx_pixmap:x num_attribs attribs*2*num_attribs
23 DestroyPixmap glx_pixmap:x
24 CreateNewContext context:x fbconfig:x screen render_type share_list:x is_direct:b -3
25 QueryContext context:x > -1 num_attribs -20 attribs*2*num_attribs
26 MakeContextCurrent old_context_tag drawable:x read_drawable:x context:x > -1 context_tag -20
27 CreatePbuffer screen fbconfig:x pbuffer:x num_attribs attribs*2*num_attribs
28 DestroyPbuffer pbuffer:x
29 GetDrawableAttributes drawable:x > -1 num_attribs -20 attribs*2*num_attribs
30 ChangeDrawableAttributes drawable:x num_attribs attribs*2*num_attribs
31 CreateWindow screen fbconfig:x window:x glx_window:x num_attribs attribs*2*num_attribs
32 DeleteWindow glxwindow:x
33 SetClientInfoARB major_version minor_version num_versions gl_str_len glx_str_len gl_versions*2*num_versions gl_extension_string:t*gl_str_len ~4
 glx_extension_string:t*glx_str_len
34 CreateContextAttribsARB context:x fbconfig:x screen share_list:x is_direct:b -3 num_attribs attribs*2*num_attribs
35 SetClientInfo2ARB major_version minor_version num_versions gl_str_len glx_str_len gl_versions*3*num_versions gl_extension_string:t*gl_str_len ~4
 glx_extension_string:t*glx_str_len
`],
  'MIT-SCREEN-SAVER': ['screensaver', `
0 QueryVersion client_major_version:1 client_minor_version:1 -2 > -1 server_major_version:2 server_minor_version:2 -20
1 QueryInfo drawable:x > state:1 saver_window:x ms_until_server ms_since_user_input event_mask kind:1=Kind -7
2 SelectInput drawable:x event_mask{Event}
3 SetAttributes drawable:x x:i2 y:i2 width:2 height:2 border_width:2 class:1=WindowClass depth:1 visual value_mask{Attribute}
 ?value_mask&1 BackPixmap.background_pixmap:x=BackPixmap ?value_mask&2 BackPixel.background_pixel ?value_mask&4 BorderPixmap.border_pixmap:x=None
 ?value_mask&8 BorderPixel.border_pixel ?value_mask&16 BitGravity.bit_gravity=Gravity ?value_mask&32 WinGravity.win_gravity=Gravity
 ?value_mask&64 BackingStore.backing_store=BackingStore ?value_mask&128 BackingPlanes.backing_planes ?value_mask&256 BackingPixel.backing_pixel
 ?value_mask&512 OverrideRedirect.override_redirect ?value_mask&1024 SaveUnder.save_under ?value_mask&2048 EventMask.event_mask{EventMask}
 ?value_mask&4096 DontPropagate.do_not_propogate_mask{EventMask} ?value_mask&8192 Colormap.colormap:x=None ?value_mask&16384 Cursor.cursor:x=None
4 UnsetAttributes drawable:x
5 Suspend suspend
!0 Notify state:1=State time root:x window:x kind:1=Kind forced:b -14
enum State = Off On Cycle Disabled
enum Kind = Blanked Internal External
enum WindowClass = CopyFromParent InputOutput InputOnly
enum BackPixmap = None ParentRelative
enum Gravity = WinUnmap NorthWest North NorthEast West Center East SouthWest South SouthEast Static
enum BackingStore = NotUseful WhenMapped Always
bits Event = NotifyMask CycleMask
bits Attribute = BackPixmap BackPixel BorderPixmap BorderPixel BitGravity WinGravity BackingStore BackingPlanes BackingPixel OverrideRedirect
 SaveUnder EventMask DontPropagate Colormap Cursor
`],
  'MIT-SHM': ['shm', `
0 QueryVersion > shared_pixmaps:b major_version:2 minor_version:2 uid:2 gid:2 pixmap_format:1 -15
1 Attach shmseg:x shmid read_only:b -3
2 Detach shmseg:x
3 PutImage drawable:x gc:x total_width:2 total_height:2 src_x:2 src_y:2 src_width:2 src_height:2 dst_x:i2 dst_y:i2 depth:1 format:1 send_event:b -1
 shmseg:x offset
4 GetImage drawable:x x:i2 y:i2 width:2 height:2 plane_mask format:1 -3 shmseg:x offset > depth:1 visual size
5 CreatePixmap pid:x drawable:x width:2 height:2 depth:1 -3 shmseg:x offset
6 AttachFd shmseg:x read_only:b -3
7 CreateSegment shmseg:x size read_only:b -3 > nfd:1 -24
!0 Completion -1 drawable:x minor_event:2 major_event:1 -1 shmseg:x offset
`],
  Present: ['present', `
0 QueryVersion major_version minor_version > -1 major_version minor_version
1 Pixmap window:x pixmap:x serial valid:x update:x x_off:i2 y_off:i2 target_crtc:x wait_fence:x idle_fence:x options -4 target_msc:8 divisor:8
 remainder:8 @present_Notify*rest/8
2 NotifyMSC window:x serial -4 target_msc:8 divisor:8 remainder:8
3 SelectInput eid:x window:x event_mask{Event}
4 QueryCapabilities target > -1 capabilities
%0 ConfigureNotify -2 event:x window:x x:i2 y:i2 width:2 height:2 off_x:i2 off_y:i2 pixmap_width:2 pixmap_height:2 pixmap_flags
%1 CompleteNotify kind:1=CompleteKind mode:1=CompleteMode event:x window:x serial ust:8 msc:8
%2 IdleNotify -2 event:x window:x serial pixmap:x idle_fence:x
struct present_Notify window:x serial
enum CompleteKind = Pixmap NotifyMSC
enum CompleteMode = Copy Flip Skip SuboptimalCopy
bits Event = ConfigureNotify CompleteNotify IdleNotify RedirectNotify
`],
  RECORD: ['record', `
0 QueryVersion major_version:2 minor_version:2 > -1 major_version:2 minor_version:2
4 GetContext context:x > enabled:b element_header:1 -3 num_intercepted_clients -16 @record_ClientInfo*num_intercepted_clients
5 EnableContext context:x > category:1 element_header:1 client_swapped:b -2 xid_base server_time rec_sequence_num -8 data:s
6 DisableContext context:x
7 FreeContext context:x
struct record_ClientInfo client_resource num_ranges data:s*24*num_ranges
`],
  SHAPE: ['shape', `
0 QueryVersion > -1 major_version:2 minor_version:2
1 Rectangles operation:1=Operation destination_kind:1=ShapeKind ordering:1=Ordering -1 destination_window:x x_offset:i2 y_offset:i2
 @xproto_RECTANGLE*rest/8
2 Mask operation:1=Operation destination_kind:1=ShapeKind -2 destination_window:x x_offset:i2 y_offset:i2 source_bitmap:x=None
3 Combine operation:1=Operation destination_kind:1=ShapeKind source_kind:1=ShapeKind -1 destination_window:x x_offset:i2 y_offset:i2 source_window:x
4 Offset destination_kind:1=ShapeKind -3 destination_window:x x_offset:i2 y_offset:i2
5 QueryExtents destination_window:x > -1 bounding_shaped:b clip_shaped:b -2 bounding_shape_extents_x:i2 bounding_shape_extents_y:i2
 bounding_shape_extents_width:2 bounding_shape_extents_height:2 clip_shape_extents_x:i2 clip_shape_extents_y:i2 clip_shape_extents_width:2
 clip_shape_extents_height:2
6 SelectInput destination_window:x enable:b -3
7 InputSelected destination_window:x > enabled:b
8 GetRectangles window:x source_kind:1=ShapeKind -3 > ordering:1=Ordering rectangles_len -20 @xproto_RECTANGLE*rectangles_len
!0 Notify shape_kind:1=ShapeKind affected_window:x extents_x:i2 extents_y:i2 extents_width:2 extents_height:2 server_time shaped:b -11
enum Operation = Set Union Intersect Subtract Invert
enum Ordering = Unsorted YSorted YXSorted YXBanded
`],
  'XC-MISC': ['xc_misc', `
0 GetVersion client_major_version:2 client_minor_version:2 > -1 server_major_version:2 server_minor_version:2
1 GetXIDRange > -1 start_id count
2 GetXIDList count > -1 ids_len -20 ids*ids_len
`],
  XINERAMA: ['xinerama', `
0 QueryVersion major:1 minor:1 > -1 major:2 minor:2
1 GetState window:x > state:1 window:x
2 GetScreenCount window:x > screen_count:1 window:x
3 GetScreenSize window:x screen > -1 width height window:x screen
4 IsActive > -1 state
5 QueryScreens > -1 number -20 @xinerama_ScreenInfo*number
struct xinerama_ScreenInfo x_org:i2 y_org:i2 width:2 height:2
`],
  XTEST: ['xtest', `
0 GetVersion major_version:1 -1 minor_version:2 > major_version:1 minor_version:2
1 CompareCursor window:x cursor:x > same:b
2 FakeInput type:1 detail:1 -2 time root:x -8 rootX:i2 rootY:i2 -7 deviceid:1
3 GrabControl impervious:b -3
`],
} as const satisfies Readonly<Record<string, readonly [word: string, text: string]>>;
