/** Version of the package, as reports that are written at synth name it. */
export const VERSION = "0.1.0";
