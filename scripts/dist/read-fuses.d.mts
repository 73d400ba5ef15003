export declare function readFuses(executable: string): Promise<Record<string, boolean | null>>
