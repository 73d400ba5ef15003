export declare const INSTALLER_MB: Readonly<Record<string, number>>
export declare const ARCHIVE_MB: number
export declare const UNPACKED_MB: number
