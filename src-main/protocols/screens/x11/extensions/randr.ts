/** X Resize, Rotate and Reflect Extension, version 1.6. */
export const RANDR = `
0 QueryVersion major_version minor_version > -1 major_version minor_version -16
2 SetScreenConfig window:x timestamp config_timestamp sizeID:2 rotation:2{Rotation} rate:2 -2
 > status:1=SetConfig new_timestamp config_timestamp root:x subpixel_order:2=SubPixel -10
4 SelectInput window:x enable:2{Notify} -2
5 GetScreenInfo window:x > rotations:1{Rotation} root:x timestamp config_timestamp nSizes:2 sizeID:2 rotation:2{Rotation} rate:2 nInfo:2 -2
 @randr_ScreenSize*nSizes @randr_RefreshRates*nInfo-nSizes
6 GetScreenSizeRange window:x > -1 min_width:2 min_height:2 max_width:2 max_height:2 -16
7 SetScreenSize window:x width:2 height:2 mm_width mm_height
8 GetScreenResources window:x > -1 timestamp config_timestamp num_crtcs:2 num_outputs:2 num_modes:2 names_len:2 -8
 crtcs:x*num_crtcs outputs:x*num_outputs @randr_ModeInfo*num_modes names:s*names_len
9 GetOutputInfo output:x config_timestamp > status:1=SetConfig timestamp crtc:x mm_width mm_height connection:1=Connection subpixel_order:1=SubPixel
 num_crtcs:2 num_modes:2 num_preferred:2 num_clones:2 name_len:2 crtcs:x*num_crtcs modes:x*num_modes clones:x*num_clones name:s*name_len
10 ListOutputProperties output:x > -1 num_atoms:2 -22 atoms:x*num_atoms
11 QueryOutputProperty output:x property:x > -1 pending:b range:b immutable:b -21 validValues:i4*rest/4
12 ConfigureOutputProperty output:x property:x pending:b range:b -2 values:i4*rest/4
13 ChangeOutputProperty output:x property:x type:x format:1 mode:1=PropertyMode -2 num_units data:s*num_units*format/8
14 DeleteOutputProperty output:x property:x
15 GetOutputProperty output:x property:x type:x=AnyType long_offset long_length delete:b pending:b -2
 > format:1 type:x=Atom bytes_after num_items -12 data:s*num_items*format/8
16 CreateMode window:x @randr_ModeInfo name:t > -1 mode:x -20
17 DestroyMode mode:x
18 AddOutputMode output:x mode:x
19 DeleteOutputMode output:x mode:x
20 GetCrtcInfo crtc:x config_timestamp > status:1=SetConfig timestamp x:i2 y:i2 width:2 height:2 mode:x rotation:2{Rotation} rotations:2{Rotation}
 num_outputs:2 num_possible_outputs:2 outputs:x*num_outputs possible:x*num_possible_outputs
21 SetCrtcConfig crtc:x timestamp config_timestamp x:i2 y:i2 mode:x rotation:2{Rotation} -2 outputs:x*rest/4 > status:1=SetConfig timestamp -20
22 GetCrtcGammaSize crtc:x > -1 size:2 -22
23 GetCrtcGamma crtc:x > -1 size:2 -22 red:2*size green:2*size blue:2*size
24 SetCrtcGamma crtc:x size:2 -2 red:2*size green:2*size blue:2*size
25 GetScreenResourcesCurrent window:x > -1 timestamp config_timestamp num_crtcs:2 num_outputs:2 num_modes:2 names_len:2 -8
 crtcs:x*num_crtcs outputs:x*num_outputs @randr_ModeInfo*num_modes names:s*names_len
26 SetCrtcTransform crtc:x @render_TRANSFORM filter_len:2 -2 filter_name:t*filter_len ~4 filter_params:i4*rest/4
27 GetCrtcTransform crtc:x > -1 @render_TRANSFORM has_transforms:b -3 @render_TRANSFORM -4 pending_len:2 pending_nparams:2 current_len:2
 current_nparams:2 pending_filter_name:t*pending_len ~4 pending_params:i4*pending_nparams current_filter_name:t*current_len ~4
 current_params:i4*current_nparams
28 GetPanning crtc:x > status:1=SetConfig timestamp left:2 top:2 width:2 height:2 track_left:2 track_top:2 track_width:2 track_height:2
 border_left:i2 border_top:i2 border_right:i2 border_bottom:i2
29 SetPanning crtc:x timestamp left:2 top:2 width:2 height:2 track_left:2 track_top:2 track_width:2 track_height:2
 border_left:i2 border_top:i2 border_right:i2 border_bottom:i2 > status:1=SetConfig timestamp
30 SetOutputPrimary window:x output:x
31 GetOutputPrimary window:x > -1 output:x
32 GetProviders window:x > -1 timestamp num_providers:2 -18 providers:x*num_providers
33 GetProviderInfo provider:x config_timestamp > status:1 timestamp capabilities{ProviderCapability} num_crtcs:2 num_outputs:2
 num_associated_providers:2 name_len:2 -8 crtcs:x*num_crtcs outputs:x*num_outputs associated_providers:x*num_associated_providers
 associated_capability*num_associated_providers name:t*name_len
34 SetProviderOffloadSink provider:x sink_provider:x config_timestamp
35 SetProviderOutputSource provider:x source_provider:x config_timestamp
36 ListProviderProperties provider:x > -1 num_atoms:2 -22 atoms:x*num_atoms
37 QueryProviderProperty provider:x property:x > -1 pending:b range:b immutable:b -21 valid_values:i4*rest/4
38 ConfigureProviderProperty provider:x property:x pending:b range:b -2 values:i4*rest/4
39 ChangeProviderProperty provider:x property:x type:x format:1 mode:1 -2 num_items data:s*num_items*format/8
40 DeleteProviderProperty provider:x property:x
41 GetProviderProperty provider:x property:x type:x long_offset long_length delete:b pending:b -2
 > format:1 type:x bytes_after num_items -12 data:s*num_items*format/8
42 GetMonitors window:x get_active:b > -1 timestamp nMonitors nOutputs -12 @randr_MonitorInfo*nMonitors
43 SetMonitor window:x @randr_MonitorInfo
44 DeleteMonitor window:x name:x
45 CreateLease window:x lid:x num_crtcs:2 num_outputs:2 crtcs:x*num_crtcs outputs:x*num_outputs > nfd:1 -24
46 FreeLease lid:x terminate:b
!0 ScreenChangeNotify rotation:1{Rotation} timestamp config_timestamp root:x request_window:x sizeID:2 subpixel_order:2=SubPixel
 width:2 height:2 mwidth:2 mheight:2
!1 Notify subCode:1=Notify ?subCode==0 @randr_CrtcChange ?subCode==1 @randr_OutputChange ?subCode==2 @randr_OutputProperty
 ?subCode==3 @randr_ProviderChange ?subCode==4 @randr_ProviderProperty ?subCode==5 @randr_ResourceChange ?subCode==6 @randr_LeaseNotify
struct randr_ScreenSize width:2 height:2 mwidth:2 mheight:2
struct randr_RefreshRates nRates:2 rates:2*nRates
struct randr_ModeInfo id width:2 height:2 dot_clock hsync_start:2 hsync_end:2 htotal:2 hskew:2 vsync_start:2 vsync_end:2 vtotal:2 name_len:2
 mode_flags{ModeFlag}
struct randr_CrtcChange timestamp window:x crtc:x mode:x rotation:2{Rotation} -2 x:i2 y:i2 width:2 height:2
struct randr_OutputChange timestamp config_timestamp window:x output:x crtc:x mode:x rotation:2{Rotation} connection:1=Connection
 subpixel_order:1=SubPixel
struct randr_OutputProperty window:x output:x atom:x timestamp status:1=PropertyState -11
struct randr_ProviderChange timestamp window:x provider:x -16
struct randr_ProviderProperty window:x provider:x atom:x timestamp state:1 -11
struct randr_ResourceChange timestamp window:x -20
struct randr_MonitorInfo name:x primary:b automatic:b nOutput:2 x:i2 y:i2 width:2 height:2 width_in_millimeters height_in_millimeters
 outputs:x*nOutput
struct randr_LeaseNotify timestamp window:x lease:x created:1 -15
enum SetConfig = Success InvalidConfigTime InvalidTime Failed
enum SubPixel = Unknown HorizontalRGB HorizontalBGR VerticalRGB VerticalBGR None
enum Connection = Connected Disconnected Unknown
enum AnyType = Any
enum Notify = CrtcChange OutputChange OutputProperty ProviderChange ProviderProperty ResourceChange Lease
bits Notify = ScreenChange CrtcChange OutputChange OutputProperty ProviderChange ProviderProperty ResourceChange Lease
bits Rotation = Rotate_0 Rotate_90 Rotate_180 Rotate_270 Reflect_X Reflect_Y
bits ProviderCapability = SourceOutput SinkOutput SourceOffload SinkOffload
bits ModeFlag = HsyncPositive HsyncNegative VsyncPositive VsyncNegative Interlace DoubleScan Csync CsyncPositive CsyncNegative HskewPresent Bcast
 PixelMultiplex DoubleClock HalveClock
`;
