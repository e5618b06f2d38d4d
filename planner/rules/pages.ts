const GUIDE = "https://docs.aws.amazon.com/vpc/latest/privatelink";

/** Pages of AWS's documentation that the rules rest on. */
export const PAGES = {
  interfaceEndpoint: `${GUIDE}/create-interface-endpoint.html`,
  services: `${GUIDE}/aws-services-privatelink-support.html`,
  access: `${GUIDE}/privatelink-access-aws-services.html`,
  gateway: `${GUIDE}/gateway-endpoints.html`,
  policies: `${GUIDE}/vpc-endpoints-access.html`,
  quotas: `${GUIDE}/vpc-limits-endpoints.html`,
} as const;
