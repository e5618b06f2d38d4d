const GUIDE = "https://docs.aws.amazon.com/vpc/latest/privatelink";

/** Pages of AWS that state the rules which the constructs hold their props to. */
export const DOCUMENTS = {
  services: `${GUIDE}/privatelink-access-aws-services.html`,
  serviceNames: `${GUIDE}/aws-services-privatelink-support.html`,
  interfaceEndpoint: `${GUIDE}/create-interface-endpoint.html`,
  crossRegion: `${GUIDE}/aws-services-cross-region-privatelink-support.html`,
  gatewayEndpoint: `${GUIDE}/gateway-endpoints.html`,
  s3Gateway: `${GUIDE}/vpc-endpoints-s3.html`,
  dynamoDbGateway: `${GUIDE}/vpc-endpoints-ddb.html`,
  gatewayLoadBalancer: `${GUIDE}/vpce-gateway-load-balancer.html`,
  gatewayLoadBalancerEndpoint: `${GUIDE}/gateway-load-balancer-endpoints.html`,
  resourceEndpoint: `${GUIDE}/privatelink-access-resources.html`,
  resourceConfiguration: `${GUIDE}/resource-configuration.html`,
  serviceNetworkEndpoint: `${GUIDE}/privatelink-access-service-networks.html`,
  policy: `${GUIDE}/vpc-endpoints-access.html`,
  api: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html",
  securityGroupRule: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
} as const;
