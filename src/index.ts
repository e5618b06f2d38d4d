export * from "./endpoints";
export * from "./lattice";
export * from "./monitoring";
export * from "./policies";
export * from "./services";
export * from "./shared";
export * from "./synth";
export * from "./topologies";
