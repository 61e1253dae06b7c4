namespace Visma.Http;

/// <summary>Visma's two services, which differ in address, style and scopes.</summary>
internal enum VismaService
{
    Erp,
    SalesOrder,
}
