// Why an encoder of a graphics chip does not work, by what its driver and ffmpeg say.
import { failures, type Failure } from './failure.ts'

export const gpuFailures: readonly Failure[] = [
  // Of several chips each is tried, and at the end there is none.
  ...failures(
    'gpu.unsupported',
    /10 bit encode not supported|Codec not supported|B frames as references are not supported/,
    /No usable encoding (?:profile|entrypoint) found/,
    /does not support (?:encoding|10[- ]bit)/i,
    /Provided device doesn't support required NVENC features/,
    /Selected ratecontrol mode is unsupported|Current (?:profile|codec type|pixel format|frame rate|resolution|picture structure) is unsupported/,
    /Encoding profile not found|encoder does not support this/i,
    /codec\.{0,1} is not supported by (?:this )?(?:chip|hardware|device)/i,
  ),
  ...failures(
    'gpu.driver-missing',
    /Cannot load (?:libcuda|nvcuda|libnvidia-encode|nvEncodeAPI)/i,
    /Could not dynamically load CUDA/,
    /Failed loading (?:nvcuda|nvEncodeAPI|libnvidia-encode)/i,
    /DLL amfrt(?:64|32)\.dll failed to open/i,
    /amfrt\S* failed to (?:open|load)/i,
    /Failed to initiali[sz]e VAAPI connection|vaInitialize failed|libva error: .*init failed/i,
    /Error creating a MFX session|MFXLoad failed|Error loading .*libmfx/i,
  ),
  ...failures(
    'gpu.driver-old',
    /Driver does not support the required nvenc API version/,
    /minimum required Nvidia driver for nvenc/,
    /CUDA driver version is insufficient/i,
    /CUDA_ERROR_SYSTEM_DRIVER_MISMATCH|CUDA_ERROR_COMPAT_NOT_SUPPORTED/,
  ),
  ...failures(
    'gpu.busy',
    // NVIDIA's answer to one session more than the driver allows.
    /OpenEncodeSessionEx failed: (?:out of memory|incompatible client key|unsupported device)/,
    /CUDA_ERROR_OUT_OF_MEMORY|NV_ENC_ERR_OUT_OF_MEMORY/,
    /Error (?:initializing|during) .*MFX.*(?:device busy|in execution)/i,
    /cannot create compression session: -12915/,
  ),
  ...failures(
    'gpu.no-permission',
    /\/dev\/(?:dri|nvidia)\S*.*(?:Permission denied|Operation not permitted)/,
    /Failed to open \/dev\/dri\/\S+ as DRM device node/,
    /Cannot open DRM render node/,
  ),
  ...failures(
    'gpu.no-device',
    /No capable devices found/,
    /no CUDA-capable device is detected|CUDA_ERROR_NO_DEVICE/,
    /No VA display found/,
    /Error initiali[sz]ing an internal MFX session|Error initiali[sz]ing an MFX session/,
    /No device available for (?:encoder|decoder|filter)/,
    /Cannot open (?:a |the )?(?:VA|X11) display/i,
    /CreateDevice(?:3|11)?\w* failed|Failed to create Direct3D device/i,
    /cannot create compression session: -12908/,
    /Failed to get HW device context/i,
  ),
  ...failures(
    'gpu.failed',
    /\[(?<encoder>\w+_(?:nvenc|qsv|vaapi|amf|videotoolbox)) @ [^\]]*\]/,
    /Device creation failed|Device setup failed/,
    /cannot create compression session/i,
    /CUDA_ERROR_|hwupload|hwaccel/,
    /(?:Error while opening encoder|Error opening encoder).*_(?:nvenc|qsv|vaapi|amf|videotoolbox)/,
  ),
]
