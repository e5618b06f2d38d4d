const DOCUMENTATION = "https://docs.aws.amazon.com";
const GUIDE = `${DOCUMENTATION}/vpc/latest/privatelink`;
const VPC = `${DOCUMENTATION}/vpc/latest/userguide`;
const IAM = `${DOCUMENTATION}/IAM/latest/UserGuide`;
const CLOUDWATCH_API = `${DOCUMENTATION}/AmazonCloudWatch/latest/APIReference`;
const LATTICE_API = `${DOCUMENTATION}/vpc-lattice/latest/APIReference`;
const RAM_API = `${DOCUMENTATION}/ram/latest/APIReference`;
const SNS = `${DOCUMENTATION}/sns/latest`;

/** AWS pages that rules, alternatives, quotas and constructs cite, by subject. The only place with their addresses. */
export const PAGES = {
  // Interface endpoints and the services behind them.
  access: `${GUIDE}/privatelink-access-aws-services.html`,
  interfaceEndpoint: `${GUIDE}/create-interface-endpoint.html`,
  services: `${GUIDE}/aws-services-privatelink-support.html`,
  crossRegionServices: `${GUIDE}/aws-services-cross-region-privatelink-support.html`,
  concepts: `${GUIDE}/concepts.html`,
  createEndpointApi: `${DOCUMENTATION}/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html`,
  // Gateway endpoints.
  gateway: `${GUIDE}/gateway-endpoints.html`,
  s3Gateway: `${GUIDE}/vpc-endpoints-s3.html`,
  dynamodbGateway: `${GUIDE}/vpc-endpoints-ddb.html`,
  // Gateway Load Balancer endpoints.
  gatewayLoadBalancer: `${GUIDE}/gateway-load-balancer-endpoints.html`,
  inspection: `${GUIDE}/vpce-gateway-load-balancer.html`,
  // Endpoint services.
  shareService: `${GUIDE}/privatelink-share-your-services.html`,
  createService: `${GUIDE}/create-endpoint-service.html`,
  configureService: `${GUIDE}/configure-endpoint-service.html`,
  serviceDns: `${GUIDE}/manage-dns-names.html`,
  deleteService: `${GUIDE}/delete-endpoint-service.html`,
  notifications: `${GUIDE}/create-notification-endpoint-service.html`,
  createTopicApi: `${SNS}/api/API_CreateTopic.html`,
  topicKeys: `${SNS}/dg/sns-key-management.html`,
  // VPC resources and service networks.
  resources: `${GUIDE}/privatelink-access-resources.html`,
  resourceConfiguration: `${GUIDE}/resource-configuration.html`,
  createResourceConfiguration: `${GUIDE}/create-resource-configuration.html`,
  resourceConfigurationApi: `${LATTICE_API}/API_CreateResourceConfiguration.html`,
  resourceGateway: `${GUIDE}/resource-gateway.html`,
  createResourceGateway: `${GUIDE}/create-resource-gateway.html`,
  resourceGatewayApi: `${LATTICE_API}/API_CreateResourceGateway.html`,
  serviceNetworks: `${GUIDE}/privatelink-access-service-networks.html`,
  serviceNetworkEndpoint: `${GUIDE}/access-with-service-network-endpoint.html`,
  latticeQuotas: `${DOCUMENTATION}/vpc-lattice/latest/ug/quotas.html`,
  serviceNetworkApi: `${LATTICE_API}/API_CreateServiceNetwork.html`,
  vpcAssociationApi: `${LATTICE_API}/API_CreateServiceNetworkVpcAssociation.html`,
  resourceShareApi: `${RAM_API}/API_CreateResourceShare.html`,
  sharePrincipalsApi: `${RAM_API}/API_AssociateResourceShare.html`,
  // Policies.
  policies: `${GUIDE}/vpc-endpoints-access.html`,
  gatewayPrincipal: `${GUIDE}/vpc-endpoints-access.html#gateway-endpoint-principals`,
  identityPolicies: `${GUIDE}/security_iam_id-based-policy-examples.html`,
  policyGrammar: `${IAM}/reference_policies_grammar.html`,
  policyChecks: `${IAM}/access-analyzer-reference-policy-checks.html`,
  conditionOperators: `${IAM}/reference_policies_elements_condition_operators.html`,
  policyActions: `${IAM}/reference_policies_elements_action.html`,
  policyResources: `${IAM}/reference_policies_elements_resource.html`,
  principalAccount: `${IAM}/reference_policies_condition-keys.html#condition-keys-principalaccount`,
  principalOrganization: `${IAM}/reference_policies_condition-keys.html#condition-keys-principalorgid`,
  arns: `${IAM}/reference-arns.html`,
  bucketNames: `${DOCUMENTATION}/AmazonS3/latest/userguide/bucketnamingrules.html`,
  secretsEndpoints: `${DOCUMENTATION}/secretsmanager/latest/userguide/vpc-endpoint-overview.html`,
  // Networks and limits.
  quotas: `${GUIDE}/vpc-limits-endpoints.html`,
  regionalNat: `${VPC}/nat-gateways-regional.html`,
  subnetSizing: `${VPC}/subnet-sizing.html`,
  networkAcls: `${VPC}/custom-network-acl.html`,
  loadBalancerSecurityGroups: `${DOCUMENTATION}/elasticloadbalancing/latest/network/load-balancer-security-groups.html`,
  securityGroupAssociations: `${DOCUMENTATION}/AWSEC2/latest/APIReference/API_AssociateSecurityGroupVpc.html`,
  securityGroupRules: `${VPC}/security-group-rules.html`,
  inboundResolver: `${DOCUMENTATION}/Route53/latest/DeveloperGuide/resolver-forwarding-inbound-queries.html`,
  regions: `${DOCUMENTATION}/global-infrastructure/latest/regions/aws-regions.html`,
  tags: `${DOCUMENTATION}/AWSEC2/latest/UserGuide/Using_Tags.html`,
  // Monitoring.
  metrics: `${GUIDE}/privatelink-cloudwatch-metrics.html`,
  alarmApi: `${CLOUDWATCH_API}/API_PutMetricAlarm.html`,
  dashboardApi: `${CLOUDWATCH_API}/API_PutDashboard.html`,
  // Workloads.
  ecrEndpoints: `${DOCUMENTATION}/AmazonECR/latest/userguide/vpc-endpoints.html`,
  ecsEndpoints: `${DOCUMENTATION}/AmazonECS/latest/developerguide/vpc-endpoints.html`,
  agentBuckets: `${DOCUMENTATION}/systems-manager/latest/userguide/ssm-agent-minimum-s3-permissions.html`,
  eksPrivateClusters: `${DOCUMENTATION}/eks/latest/userguide/private-clusters.html`,
  sessionManagerEndpoints: `${DOCUMENTATION}/systems-manager/latest/userguide/setup-create-vpc.html`,
  // Prices.
  pricing: "https://aws.amazon.com/privatelink/pricing/",
  latticePricing: "https://aws.amazon.com/vpc/lattice/pricing/",
} as const;
