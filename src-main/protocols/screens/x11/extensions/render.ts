/** X Rendering Extension, version 0.11. */
const ATTRIBUTES = `value_mask{PictureAttribute} ?value_mask&1 Repeat.repeat=Repeat ?value_mask&2 AlphaMap.alphamap:x
 ?value_mask&4 AlphaXOrigin.alphaxorigin:i4 ?value_mask&8 AlphaYOrigin.alphayorigin:i4 ?value_mask&16 ClipXOrigin.clipxorigin:i4
 ?value_mask&32 ClipYOrigin.clipyorigin:i4 ?value_mask&64 ClipMask.clipmask:x ?value_mask&128 GraphicsExposure.graphicsexposure
 ?value_mask&256 SubwindowMode.subwindowmode=SubwindowMode ?value_mask&512 PolyEdge.polyedge=PolyEdge ?value_mask&1024 PolyMode.polymode=PolyMode
 ?value_mask&2048 Dither.dither:x ?value_mask&4096 ComponentAlpha.componentalpha`;
const GLYPHS = 'op:1=Operator -3 src:x dst:x mask_format:x glyphset:x src_x:i2 src_y:i2 glyphcmds:s*rest';
const POLYGONS = 'op:1=Operator -3 src:x dst:x mask_format:x src_x:i2 src_y:i2';

export const RENDER = `
0 QueryVersion client_major_version client_minor_version > -1 major_version minor_version -16
1 QueryPictFormats > -1 num_formats num_screens num_depths num_visuals num_subpixel -4 @render_PICTFORMINFO*num_formats
 @render_PICTSCREEN*num_screens subpixels=SubPixel*num_subpixel
2 QueryPictIndexValues format:x > -1 num_values -20 @render_INDEXVALUE*num_values
4 CreatePicture pid:x drawable:x format:x ${ATTRIBUTES}
5 ChangePicture picture:x ${ATTRIBUTES}
6 SetPictureClipRectangles picture:x clip_x_origin:i2 clip_y_origin:i2 @xproto_RECTANGLE*rest/8
7 FreePicture picture:x
8 Composite op:1=Operator -3 src:x mask:x=None dst:x src_x:i2 src_y:i2 mask_x:i2 mask_y:i2 dst_x:i2 dst_y:i2 width:2 height:2
10 Trapezoids ${POLYGONS} @render_TRAPEZOID*rest/40
11 Triangles ${POLYGONS} @render_TRIANGLE*rest/24
12 TriStrip ${POLYGONS} @render_POINTFIX*rest/8
13 TriFan ${POLYGONS} @render_POINTFIX*rest/8
17 CreateGlyphSet gsid:x format:x
18 ReferenceGlyphSet gsid:x existing:x
19 FreeGlyphSet glyphset:x
20 AddGlyphs glyphset:x glyphs_len glyphids*glyphs_len @render_GLYPHINFO*glyphs_len data:s*rest
22 FreeGlyphs glyphset:x glyphs*rest/4
23 CompositeGlyphs8 ${GLYPHS}
24 CompositeGlyphs16 ${GLYPHS}
25 CompositeGlyphs32 ${GLYPHS}
26 FillRectangles op:1=Operator -3 dst:x @render_COLOR @xproto_RECTANGLE*rest/8
27 CreateCursor cid:x source:x x:2 y:2
28 SetPictureTransform picture:x @render_TRANSFORM
29 QueryFilters drawable:x > -1 num_aliases num_filters -16 aliases:2*num_aliases @xproto_STR*num_filters
30 SetPictureFilter picture:x filter_len:2 -2 filter:t*filter_len ~4 values:i4*rest/4
31 CreateAnimCursor cid:x @render_ANIMCURSORELT*rest/8
32 AddTraps picture:x x_off:i2 y_off:i2 @render_TRAP*rest/24
33 CreateSolidFill picture:x @render_COLOR
34 CreateLinearGradient picture:x @render_POINTFIX @render_POINTFIX num_stops stops:i4*num_stops @render_COLOR*num_stops
35 CreateRadialGradient picture:x @render_POINTFIX @render_POINTFIX inner_radius:i4 outer_radius:i4 num_stops stops:i4*num_stops
 @render_COLOR*num_stops
36 CreateConicalGradient picture:x @render_POINTFIX angle:i4 num_stops stops:i4*num_stops @render_COLOR*num_stops
struct render_DIRECTFORMAT red_shift:2 red_mask:2 green_shift:2 green_mask:2 blue_shift:2 blue_mask:2 alpha_shift:2 alpha_mask:2
struct render_PICTFORMINFO id:x type:1=PictType depth:1 -2 @render_DIRECTFORMAT colormap:x
struct render_PICTVISUAL visual format:x
struct render_PICTDEPTH depth:1 -1 num_visuals:2 -4 @render_PICTVISUAL*num_visuals
struct render_PICTSCREEN num_depths fallback:x @render_PICTDEPTH*num_depths
struct render_INDEXVALUE pixel red:2 green:2 blue:2 alpha:2
struct render_COLOR red:2 green:2 blue:2 alpha:2
struct render_POINTFIX x:i4 y:i4
struct render_LINEFIX @render_POINTFIX @render_POINTFIX
struct render_TRIANGLE @render_POINTFIX @render_POINTFIX @render_POINTFIX
struct render_TRAPEZOID top:i4 bottom:i4 @render_LINEFIX @render_LINEFIX
struct render_GLYPHINFO width:2 height:2 x:i2 y:i2 x_off:i2 y_off:i2
struct render_TRANSFORM matrix11:i4 matrix12:i4 matrix13:i4 matrix21:i4 matrix22:i4 matrix23:i4 matrix31:i4 matrix32:i4 matrix33:i4
struct render_ANIMCURSORELT cursor:x delay
struct render_SPANFIX l:i4 r:i4 y:i4
struct render_TRAP @render_SPANFIX @render_SPANFIX
enum PictType = Indexed Direct
enum SubPixel = Unknown HorizontalRGB HorizontalBGR VerticalRGB VerticalBGR None
enum Repeat = None Normal Pad Reflect
enum SubwindowMode = ClipByChildren IncludeInferiors
enum PolyEdge = Sharp Smooth
enum PolyMode = Precise Imprecise
enum Operator = Clear Src Dst Over OverReverse In InReverse Out OutReverse Atop AtopReverse Xor Add Saturate
 16:DisjointClear DisjointSrc DisjointDst DisjointOver DisjointOverReverse DisjointIn DisjointInReverse DisjointOut DisjointOutReverse
 DisjointAtop DisjointAtopReverse DisjointXor
 32:ConjointClear ConjointSrc ConjointDst ConjointOver ConjointOverReverse ConjointIn ConjointInReverse ConjointOut ConjointOutReverse
 ConjointAtop ConjointAtopReverse ConjointXor
 48:Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion HSLHue HSLSaturation HSLColor HSLLuminosity
bits PictureAttribute = Repeat AlphaMap AlphaXOrigin AlphaYOrigin ClipXOrigin ClipYOrigin ClipMask GraphicsExposure SubwindowMode PolyEdge PolyMode
 Dither ComponentAlpha
`;
