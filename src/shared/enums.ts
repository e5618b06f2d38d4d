/** Addresses of an endpoint's network interfaces. */
export enum IpAddressType {
  IPV4 = "ipv4",
  IPV6 = "ipv6",
  DUALSTACK = "dualstack",
}

/** DNS records that an endpoint's names have. */
export enum DnsRecordIpType {
  IPV4 = "ipv4",
  IPV6 = "ipv6",
  DUALSTACK = "dualstack",
  /** The records depend on the service's name that a client asks for. */
  SERVICE_DEFINED = "service-defined",
}

/** Custom domain names for which VPC Lattice makes private hosted zones in the VPC. */
export enum PrivateDnsPreference {
  /** All custom domain names, verified or not. */
  ALL_DOMAINS = "ALL_DOMAINS",
  /** Only names that their provider has verified; AWS recommends it. */
  VERIFIED_DOMAINS_ONLY = "VERIFIED_DOMAINS_ONLY",
  /** Verified names, and those listed in `privateDnsSpecifiedDomains`. */
  VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS = "VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS",
  /** Only names listed in `privateDnsSpecifiedDomains`. */
  SPECIFIED_DOMAINS_ONLY = "SPECIFIED_DOMAINS_ONLY",
}
