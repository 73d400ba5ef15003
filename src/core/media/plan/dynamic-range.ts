// High dynamic range: kept with all that a screen must know of it, or brought to what any screen shows.
import type { VideoSettings } from '../../../shared/presets.ts'
import { isHdr, type Colour, type HdrMetadata } from '../probe/colour.ts'
import type { VideoStream } from '../probe/probe.ts'

/** Whether the picture must be brought from HDR to SDR: asked for, or eight bits cannot hold HDR. */
export function mustToneMap(settings: VideoSettings, source: VideoStream): boolean {
  if (!isHdr(source.colour)) return false
  return settings.dynamicRange === 'sdr' || !holdsHdr(settings.pixelFormat)
}

function holdsHdr(pixelFormat: VideoSettings['pixelFormat']): boolean {
  return pixelFormat !== 'yuv420p' && pixelFormat !== 'yuv422p'
}

/**
 * Light is made linear at a nominal white of 100 cd/m², brought to BT.709's colours, and its brightest
 * part bent into range. What the source leaves unsaid is what HDR video has: BT.2020, limited range.
 */
export function toneMapFilters({ transfer, matrix, primaries, range }: Colour): readonly string[] {
  const from = [
    `tin=${transfer ?? 'smpte2084'}`,
    `min=${matrix ?? 'bt2020nc'}`,
    `pin=${primaries ?? 'bt2020'}`,
    `rin=${range === 'pc' ? 'full' : 'limited'}`,
  ]
  return [
    `zscale=${from.join(':')}:t=linear:npl=100`,
    'format=gbrpf32le',
    'zscale=p=bt709',
    'tonemap=tonemap=hable:desat=0',
    'zscale=t=bt709:m=bt709:r=limited',
  ]
}

/** x265's way of writing HDR10's metadata down: units of 0.00002 and 0.0001 cd/m² (CTA-861.3). */
export function x265HdrParameters(
  colour: Colour,
  { mastering, light }: HdrMetadata,
): readonly string[] {
  const chromaticity = ([x, y]: readonly [number, number]) =>
    `(${Math.round(x * 50_000)},${Math.round(y * 50_000)})`
  const luminance = (value: number) => Math.round(value * 10_000)
  return [
    'hdr-opt=1',
    'repeat-headers=1',
    `colorprim=${colour.primaries ?? 'bt2020'}`,
    `transfer=${colour.transfer ?? 'smpte2084'}`,
    `colormatrix=${colour.matrix ?? 'bt2020nc'}`,
    ...(mastering === null
      ? []
      : [
          `master-display=G${chromaticity(mastering.green)}B${chromaticity(mastering.blue)}` +
            `R${chromaticity(mastering.red)}WP${chromaticity(mastering.white)}` +
            `L(${luminance(mastering.maxLuminance)},${luminance(mastering.minLuminance)})`,
        ]),
    ...(light === null ? [] : [`max-cll=${light.max},${light.average}`]),
  ]
}

/** SVT-AV1's way: the plain numbers. */
export function svtHdrParameters({ mastering, light }: HdrMetadata): readonly string[] {
  const point = ([x, y]: readonly [number, number]) => `(${x.toFixed(4)},${y.toFixed(4)})`
  return [
    'enable-hdr=1',
    ...(mastering === null
      ? []
      : [
          `mastering-display=G${point(mastering.green)}B${point(mastering.blue)}` +
            `R${point(mastering.red)}WP${point(mastering.white)}` +
            `L(${mastering.maxLuminance.toFixed(4)},${mastering.minLuminance.toFixed(4)})`,
        ]),
    ...(light === null ? [] : [`content-light=${light.max},${light.average}`]),
  ]
}
