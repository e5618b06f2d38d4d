/**
 * IPv4 ranges allowed for the target of a resource configuration; AWS rejects public addresses.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html (read 2026-11-20)
 */
export const RESOURCE_IPV4_RANGES = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"] as const;

/**
 * The service whose ARNs a resource configuration accepts: Amazon RDS, for databases that are not publicly accessible.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/resource-configuration.html (read 2026-11-20)
 */
export const RESOURCE_ARN_SERVICE = "rds";
/** The form of such an ARN. */
export const RESOURCE_ARN = /^arn:[^:]+:rds:[^:]+:\d{12}:(?:cluster|db):.+$/;
