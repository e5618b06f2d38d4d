const GUIDE = "https://docs.aws.amazon.com/vpc/latest/privatelink";

/** Pages of AWS's documentation that the rules rest on. */
export const PAGES = {
  interfaceEndpoint: `${GUIDE}/create-interface-endpoint.html`,
  services: `${GUIDE}/aws-services-privatelink-support.html`,
  crossRegionServices: `${GUIDE}/aws-services-cross-region-privatelink-support.html`,
  access: `${GUIDE}/privatelink-access-aws-services.html`,
  gateway: `${GUIDE}/gateway-endpoints.html`,
  s3Gateway: `${GUIDE}/vpc-endpoints-s3.html`,
  dynamodbGateway: `${GUIDE}/vpc-endpoints-ddb.html`,
  gatewayLoadBalancer: `${GUIDE}/gateway-load-balancer-endpoints.html`,
  inspection: `${GUIDE}/vpce-gateway-load-balancer.html`,
  shareService: `${GUIDE}/privatelink-share-your-services.html`,
  createService: `${GUIDE}/create-endpoint-service.html`,
  configureService: `${GUIDE}/configure-endpoint-service.html`,
  serviceDns: `${GUIDE}/manage-dns-names.html`,
  notifications: `${GUIDE}/create-notification-endpoint-service.html`,
  resources: `${GUIDE}/privatelink-access-resources.html`,
  resourceConfiguration: `${GUIDE}/resource-configuration.html`,
  resourceGateway: `${GUIDE}/resource-gateway.html`,
  policies: `${GUIDE}/vpc-endpoints-access.html`,
  quotas: `${GUIDE}/vpc-limits-endpoints.html`,
  metrics: `${GUIDE}/privatelink-cloudwatch-metrics.html`,
  ecrEndpoints: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html",
  ecsEndpoints: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html",
  sessionManagerEndpoints: "https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html",
  tags: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html",
} as const;
