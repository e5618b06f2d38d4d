/** Version of the package in reports written at synth. */
export const VERSION = "0.1.0";
