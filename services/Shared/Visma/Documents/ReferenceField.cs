namespace Visma.Documents;

/// <summary>Which list filter finds a document by our reference. Visma does not say which written field each filter looks at, hence a choice.</summary>
public enum ReferenceField
{
    ExternalReference,
    CustomerRefNumber,
    PaymentReference,
}
